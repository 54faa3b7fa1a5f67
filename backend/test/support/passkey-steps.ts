import { SoftwarePasskey } from './software-passkey.js';
import type { Browser, TestServer } from './test-server.js';

/** Where somebody keeps the own passkeys. */
export const KEYS = '/api/profile/passkeys';
/** Where a passkey signs somebody in. */
export const SIGN_IN = '/api/session/passkey';
/** Where a passkey is asked something. */
export const CHALLENGE = `${SIGN_IN}/challenge`;

/** What a passkey is asked. */
export async function askPasskey(browser: Browser) {
  return (await browser.post(CHALLENGE).expect(200)).body;
}

/** What a passkey that is to be made is asked. */
export async function askNewPasskey(browser: Browser) {
  return (await browser.post(`${KEYS}/creation`).expect(200)).body;
}

/** Somebody who has this key, signed in with the password. */
export async function signedInWithKey(server: TestServer, email: string, key = new SoftwarePasskey()) {
  const own = await server.signedIn(email);
  const { body } = await own
    .post(KEYS)
    .send(key.create(await askNewPasskey(own)))
    .expect(200);
  return { own, key, codes: body.codes as string[] };
}

/** Signs in with a passkey that says this of itself. */
export async function enterByKey(browser: Browser, key: SoftwarePasskey, said = {}) {
  // Apart, because a request takes the cookies of the moment at which it is begun.
  const options = await askPasskey(browser);
  const { status, body } = await browser.post(SIGN_IN).send(key.answer(options, said));
  return { browser, status, body };
}

/** Nobody has a passkey or another second factor any more, is signed in, or has knocked. */
export async function forgetPasskeys(server: TestServer): Promise<void> {
  await server.query(
    `TRUNCATE identity.attempts, identity.passkeys, identity.second_factors, identity.recovery_codes,
       identity.sessions, identity.letters CASCADE`,
  );
}
