import { lookup as lookUp } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { isPublicAddress } from './public-address.js';

const LONGEST = 5_000;
const LARGEST = 512 * 1024;

/** Hosts at which a developer's machine may be asked without TLS. */
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** An address that this service does not ask; a fault of whoever gave the address. */
export class OutgoingRefused extends Error {
  constructor() {
    super('This address is not asked');
    this.name = 'OutgoingRefused';
  }
}

/** How names become addresses; the system's own way, or a test's. */
export type NameLookUp = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** What a request sends; the part of `fetch` that is used. */
export interface OutgoingRequest {
  readonly method?: string | undefined;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly body?: ConstructorParameters<typeof Response>[0];
  readonly signal?: AbortSignal | null | undefined;
}

/** Token under which a test gives its own way to find addresses. */
export const NAME_LOOK_UP = Symbol('NameLookUp');

const bySystem: NameLookUp = (host, done) => lookUp(host, { all: true }, done);

/**
 * Requests to addresses that people gave. In production they go over HTTPS to computers on the internet alone: the address
 * is judged where the connection is made, so that a name which changes in between leads nowhere else. They end after five
 * seconds or half a megabyte, follow no redirect and carry no cookie.
 */
@Injectable()
export class OutgoingRequests {
  private readonly isProduction: boolean;

  constructor(
    @Inject(CONFIG) { mode }: Pick<Config, 'mode'>,
    @Optional() @Inject(NAME_LOOK_UP) private readonly names: NameLookUp = bySystem,
  ) {
    this.isProduction = mode === 'production';
  }

  /**
   * The address when it may be asked, or a browser be sent there.
   * @throws OutgoingRefused
   */
  allowed(address: string): URL {
    const url = URL.parse(address);
    if (url === null || url.username !== '' || url.password !== '') throw new OutgoingRefused();
    const isOwnMachine = !this.isProduction && OWN_MACHINE.includes(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine)) throw new OutgoingRefused();
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // An address that stands there as such is not looked up.
    if (this.isProduction && isIP(host) !== 0 && !isPublicAddress(host)) throw new OutgoingRefused();
    return url;
  }

  /**
   * Asks, as `fetch` does.
   * @throws OutgoingRefused
   */
  async ask(address: string, { method, headers, body, signal }: OutgoingRequest): Promise<Response> {
    const url = this.allowed(address);
    const content =
      body === null || body === undefined ? undefined : Buffer.from(await new Response(body).arrayBuffer());
    const ends = AbortSignal.timeout(LONGEST);
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(url, {
        method: method ?? 'GET',
        headers: Object.fromEntries(new Headers(headers)),
        agent: false,
        lookup: this.lookup,
        signal: signal ? AbortSignal.any([signal, ends]) : ends,
      });
      request.on('error', reject);
      request.on('response', (answer) => {
        read(answer).then((bytes) => resolve(toResponse(answer, bytes)), reject);
      });
      request.end(content);
    });
  }

  private readonly lookup: LookupFunction = (host, options, done) => {
    this.names(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return done(error ?? new OutgoingRefused(), '', 0);
      const isRefused = this.isProduction && !addresses.every(({ address }) => isPublicAddress(address));
      if (isRefused) return done(new OutgoingRefused(), '', 0);
      if (options.all === true) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
}

async function read(answer: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) {
      answer.destroy();
      throw new Error('The answer is too large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function toResponse(answer: http.IncomingMessage, bytes: Buffer): Response {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : new Uint8Array(bytes), { status, headers });
}
