import { Injectable } from '@angular/core';
import type {
  AddPasskey,
  PasskeyAnswer,
  PasskeyChallenge,
  PasskeyCreation,
  PasskeyTransport,
} from '@zicht/shared/identity/passkey.contract';

/** Why the browser gave no answer: the person did not want to, the device has one already, or it knows no passkeys. */
export type PasskeyRefusal = 'cancelled' | 'known' | 'unsupported';

/** The browser gave no answer of a passkey. */
export class PasskeyRefused extends Error {
  constructor(readonly reason: PasskeyRefusal) {
    super(`No passkey: ${reason}`);
  }
}

/** The browser's side of passkeys. The code for it is fetched when somebody uses one. */
@Injectable({ providedIn: 'root' })
export class Passkeys {
  /** Lets the person answer with a passkey. @throws PasskeyRefused */
  async use(options: PasskeyChallenge): Promise<PasskeyAnswer> {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const { id, response } = await startAuthentication({ optionsJSON: options }).catch(refuse);
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    const answer = { id, clientDataJSON, authenticatorData, signature };
    return userHandle === undefined ? answer : { ...answer, userHandle };
  }

  /** Lets the person make a passkey. @throws PasskeyRefused */
  async make(options: PasskeyCreation): Promise<Omit<AddPasskey, 'name'>> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const { id, response } = await startRegistration({ optionsJSON: options }).catch(refuse);
    const { clientDataJSON, attestationObject, transports = [] } = response;
    return { id, clientDataJSON, attestationObject, transports: transports.filter(isKnown) };
  }
}

// Written out here, because a value of the contract would bring its library into the browser.
const KNOWN: Readonly<Record<PasskeyTransport, true>> = {
  ble: true,
  cable: true,
  hybrid: true,
  internal: true,
  nfc: true,
  'smart-card': true,
  usb: true,
};

function isKnown(transport: string): transport is PasskeyTransport {
  return Object.hasOwn(KNOWN, transport);
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') throw new PasskeyRefused('cancelled');
  throw new PasskeyRefused(name === 'InvalidStateError' ? 'known' : 'unsupported');
}
