import type { RequestHandler } from 'express';
import type { Config } from '../../../config/config.js';
import type { Clock } from '../../clock/clock.js';

const PATH = '/.well-known/security.txt';

/** RFC 9116 wants it younger than a year; whoever reads it later asks anew. */
const VALID_DAYS = 90;

/** Says to whom a hole is reported (RFC 9116); without an address in the settings there is no such file. */
export function securityText({ contacts, publicUrl }: Config, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const isAsked = request.path === PATH && (request.method === 'GET' || request.method === 'HEAD');
    if (!isAsked || contacts.security === null) return next();
    const expires = new Date(clock.now().getTime() + VALID_DAYS * 24 * 3_600_000);
    const lines = [
      `Contact: mailto:${contacts.security}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${new URL(PATH, publicUrl).href}`,
    ];
    response.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  };
}
