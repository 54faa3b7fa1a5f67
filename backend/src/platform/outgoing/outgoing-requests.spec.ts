import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutgoingRefused, OutgoingRequests } from './outgoing-requests.js';
import type { NameLookUp } from './outgoing-requests.js';
import { isPublicAddress } from './public-address.js';

describe('addresses of computers', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.1',
    '192.168.0.10',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'provider.example',
  ])('%s is not on the internet', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['8.8.8.8', '145.1.2.3', '172.32.0.1', '2a00:1450:400e::1', '2001:4860:4860::8888'])(
    '%s is on the internet',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe('requests to addresses that people gave', () => {
  let server: Server;
  let port: number;
  let asked = 0;
  let answer: (response: import('node:http').ServerResponse) => void;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      answer(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((done) => server.close(done)));

  const toOwnMachine: NameLookUp = (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
  const inProduction = (names?: NameLookUp) => new OutgoingRequests({ mode: 'production' }, names);
  const inDemo = new OutgoingRequests({ mode: 'demo' });

  it('go from production to no address inside a network, however it is written, and not without TLS', async () => {
    asked = 0;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
    ])
      for (const scheme of ['https', 'http'])
        await expect(inProduction().ask(`${scheme}://${host}:${port}/`, {})).rejects.toThrow(OutgoingRefused);
    for (const address of [
      'file:///etc/passwd',
      'ftp://x.example',
      'https://a:b@provider.example',
      'javascript:1',
      'no',
    ])
      await expect(inProduction().ask(address, {})).rejects.toThrow(OutgoingRefused);
    expect(asked).toBe(0);
  });

  it('go to no name that leads into a network, also when it did not when it was judged', async () => {
    asked = 0;
    const names = inProduction(toOwnMachine);
    expect(names.allowed(`https://provider.example:${port}`).hostname).toBe('provider.example');
    await expect(names.ask(`https://provider.example:${port}/`, {})).rejects.toThrow(OutgoingRefused);
    const mixed = inProduction((_host, done) =>
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
    );
    await expect(mixed.ask(`https://provider.example:${port}/`, {})).rejects.toThrow(OutgoingRefused);
    expect(asked).toBe(0);
  });

  it('follow no redirect and take no answer without end', async () => {
    answer = (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    expect((await inDemo.ask(`http://127.0.0.1:${port}/`, {})).status).toBe(302);
    answer = (response) => response.end('x'.repeat(600 * 1024));
    await expect(inDemo.ask(`http://127.0.0.1:${port}/`, {})).rejects.toThrow('too large');
  });

  it('end when nothing comes', async () => {
    answer = () => undefined;
    const stopped = inDemo.ask(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(50) });
    await expect(stopped).rejects.toThrow(/abort/);
    server.closeAllConnections();
  });
});
