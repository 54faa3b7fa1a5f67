import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Config } from '../../../config/config.js';

const ONE_YEAR = 365 * 24 * 3_600_000;

/**
 * Marks a device on which an account signed in, so that a stranger who guesses at that account does not lock it out
 * there. The cookie gives no access; it names the account by a keyed hash.
 */
export class DeviceCookie {
  private readonly name: string;

  constructor(private readonly config: Config) {
    this.name = config.mode === 'production' ? '__Host-zicht-device' : 'zicht-device';
  }

  /** The device's mark when it is known for this account. */
  read(request: Request, email: string): string | undefined {
    const [device, signature] = (cookieOf(request, this.name) ?? '').split('.');
    if (!device || !signature) return undefined;
    const expected = Buffer.from(this.sign(device, email));
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected) ? device : undefined;
  }

  /** Marks the device for this account. */
  write(response: Response, email: string): void {
    const device = randomBytes(18).toString('base64url');
    response.cookie(this.name, `${device}.${this.sign(device, email)}`, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.mode === 'production',
      path: '/',
      maxAge: ONE_YEAR,
    });
  }

  private sign(device: string, email: string): string {
    return createHmac('sha256', this.config.session.secret)
      .update(`device ${device} ${email}`)
      .digest('base64url');
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
