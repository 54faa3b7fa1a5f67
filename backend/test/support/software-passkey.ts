import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AddPasskey, PasskeyAnswer } from '@zicht/shared/identity/passkey.contract';
import { ORIGIN } from './origin.js';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKED_UP = 0x18;
const NEW_KEY = 0x40;

/** What a key says wrongly, or of itself. */
interface Said {
  readonly origin?: string;
  readonly rpId?: string;
  /** False: the device did not ask for finger, face or code. */
  readonly isVerified?: boolean;
  /** What it counts now; without it, one more than before. */
  readonly counter?: number;
}

/** A key of a device as the standard has it (WebAuthn, ES256), but made of software: for tests alone. */
export class SoftwarePasskey {
  readonly id = randomBytes(32).toString('base64url');
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle = randomBytes(16).toString('base64url');

  /** Without a counter it says 0 always, as keys do that a provider keeps on several devices. */
  constructor(private counter = 0) {}

  /** The key that a browser makes of what the server asks. */
  create(
    options: { readonly challenge: string; readonly user: { readonly id: string } },
    name = 'Mijn telefoon',
    said: Said = {},
  ): AddPasskey {
    this.userHandle = options.user.id;
    const authData = Buffer.concat([
      this.authenticatorData(said, NEW_KEY),
      Buffer.alloc(16),
      Buffer.from([0, 32]),
      Buffer.from(this.id, 'base64url'),
      this.publicKey(),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Uint8Array.from(authData)],
    ]);
    return {
      name,
      id: this.id,
      clientDataJSON: clientData('webauthn.create', options.challenge, said),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    };
  }

  /** The key's answer to a challenge. */
  answer({ challenge }: { readonly challenge: string }, said: Said = {}): PasskeyAnswer {
    if (this.counter > 0) this.counter += 1;
    const authenticatorData = this.authenticatorData(said, 0);
    const clientDataJSON = clientData('webauthn.get', challenge, said);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), this.keys.privateKey);
    return {
      id: this.id,
      clientDataJSON,
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.userHandle,
    };
  }

  private authenticatorData(said: Said, more: number): Buffer {
    const { rpId = new URL(ORIGIN).hostname, isVerified = true, counter = this.counter } = said;
    const backedUp = this.counter === 0 ? BACKED_UP : 0;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | backedUp | more;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]);
  }

  /** The public key as COSE has it: EC2, ES256, P-256, x, y. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]);
    return Buffer.from(isoCBOR.encode(key as never));
  }
}

function clientData(type: string, challenge: string, { origin = ORIGIN }: Said): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}
