import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { byNight, measured } from '../support/running/measured.js';
import { ORIGIN, TestServer } from '../support/test-server.js';

const IDLE = byNight(200, 2_000);
const OTHERS = byNight(50, 1_000);

/** Requests of which two servers in a row could think that they end at different places. */
const AMBIGUOUS = {
  'a length and chunks': ['Content-Length: 4', 'Transfer-Encoding: chunked'],
  'two lengths': ['Content-Length: 4', 'Content-Length: 44'],
  'a list of lengths': ['Content-Length: 4, 44'],
  'chunks that are not the last coding': ['Transfer-Encoding: chunked, identity'],
  'a coding that is misspelt': ['Transfer-Encoding: xchunked'],
  'a blank before the colon': ['Content-Length : 4'],
  'a header over two lines': ['Transfer-Encoding:', ' chunked', 'Content-Length: 4'],
  'a length that is no number': ['Content-Length: +4'],
};

describe('a line that is abused', () => {
  let server: TestServer;
  let port: number;
  let http: Server;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = await TestServer.start();
    http = server.app.getHttpServer();
    ({ port } = http.address() as AddressInfo);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  });

  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
    return socket;
  };
  /** All that came back until the server ended the connection. */
  const answerTo = async (text: string): Promise<string> => {
    const socket = await open();
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', () => resolve(undefined)));
    socket.write(text);
    await closed;
    return said;
  };

  it.each(Object.entries(AMBIGUOUS))(
    'with %s is refused, and nothing behind it is heard',
    async (_, headers) => {
      const lines = server.log.length;
      const said = await answerTo(
        [
          'POST /api/session HTTP/1.1',
          'Host: localhost',
          `Origin: ${ORIGIN}`,
          'Content-Type: application/json',
          ...headers,
          '',
          '0',
          '',
          'GET /api/health/live?smuggled HTTP/1.1',
          'Host: localhost',
          '',
          '',
        ].join('\r\n'),
      );
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
      expect(server.log.slice(lines).join('\n')).not.toContain('smuggled');
    },
  );

  it('with a head that does not end is cut off', async () => {
    expect(await answerTo(`GET / HTTP/1.1\r\nX-Long: ${'a'.repeat(100_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it(`while ${IDLE} say nothing, others are served`, async () => {
    for (let index = 0; index < IDLE; index += 1) await open();
    const times: number[] = [];
    for (let index = 0; index < OTHERS; index += 1) {
      const began = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`);
      times.push(performance.now() - began);
      expect(response.status).toBe(200);
    }
    times.sort((one, other) => one - other);
    measured('idle connections', {
      idle: IDLE,
      requestsOfOthers: OTHERS,
      p50Ms: times[Math.floor(OTHERS * 0.5)]!.toFixed(1),
      p99Ms: times[Math.floor(OTHERS * 0.99)]!.toFixed(1),
    });
  });

  it('has to say the head of a request in time, and the whole of it', async () => {
    expect([http.headersTimeout, http.requestTimeout]).toEqual([15_000, 60_000]);
    // nginx keeps an idle connection for 60 seconds; it must be the first to close.
    expect(http.keepAliveTimeout).toBeGreaterThan(60_000);
    // Waiting for the cut takes most of a minute.
    if (!byNight(false, true)) return;
    const slow = await open();
    let said = '';
    slow.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const began = performance.now();
    for (const letter of `GET / HTTP/1.1\r\nX-Slow: ${'a'.repeat(120)}`) {
      if (slow.closed) break;
      slow.write(letter);
      await pause(1_000);
    }
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    measured('one byte a second', { cutOffAfterS: Math.round((performance.now() - began) / 1_000) });
  }, 180_000);
});
