import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '../../src/modules/demo/domain/people.js';
import type { Browser, TestServer } from './test-server.js';

/** Where somebody sets up the own second factor. */
export const FACTOR = '/api/profile/second-factor';

const MINUTE = 60_000;

/** What an app with this secret shows, now or so many milliseconds later. */
export function codeAt(server: TestServer, secret: string, later = 0): string {
  const timestamp = server.clock.now().getTime() + later;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** A browser in which somebody gave the password, and what the server said to it. */
export async function givePassword(server: TestServer, email: string) {
  const browser = server.browser();
  const { body } = await browser.post('/api/session').send({ email, password: DEMO_PASSWORD }).expect(200);
  return { browser, body };
}

/** Gives a code of an app, or a recovery code, as the second step. */
export function giveCode(browser: Browser, code: string) {
  return browser.post('/api/session/second-factor').send({ code });
}

/** Sets an app up for this person and gives its secret and the recovery codes. */
export async function setUpApp(server: TestServer, email: string) {
  const own = await server.signedIn(email);
  const { body } = await own.post(`${FACTOR}/set-up`).expect(200);
  const code = codeAt(server, body.secret);
  const answer = await own.put(FACTOR).send({ code }).expect(200);
  // The code of this half minute is used.
  server.pass(MINUTE);
  return { own, secret: body.secret as string, codes: answer.body.codes as string[] };
}
