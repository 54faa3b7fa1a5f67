import { request } from 'node:http';
import type { RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestServer } from '../test-server.js';

/** Status of the answer to a request whose address and headers are sent as they stand, whatever they are. */
export function rawStatus(
  server: TestServer,
  asked: Pick<RequestOptions, 'path' | 'headers'>,
): Promise<number | undefined> {
  const { port } = server.app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ ...asked, port, host: '127.0.0.1' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
