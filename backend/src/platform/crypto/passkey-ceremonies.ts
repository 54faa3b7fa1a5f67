import { Inject, Injectable } from '@nestjs/common';
import type {
  AddPasskey,
  PasskeyAnswer,
  PasskeyChallenge,
  PasskeyCreation,
  PasskeyTransport,
} from '@zicht/shared/identity/passkey.contract';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';

/** Name under which a device shows the service. */
const SERVICE = 'Zicht op uitbuiting';

/** EdDSA, ES256 and RS256, by the numbers of COSE: what every device knows. */
const ALGORITHMS = [-8, -7, -257];

/** Milliseconds that a browser gives the person. */
const TIMEOUT = 60_000;

/** Of all packages this one takes longest to load, and most processes never need it. */
const webAuthn = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

/** A key that the server knows. */
export interface KnownKey {
  readonly credentialId: string;
  readonly transports: readonly PasskeyTransport[];
}

/** A new key, proven to be of this site and of a device that knew its user. */
export interface CreatedKey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly isBackedUp: boolean;
}

/**
 * What is said between server, browser and key (WebAuthn), for the public address of the service alone. A key is always
 * asked to know its user (finger, face or code), so that it is two factors at once.
 */
@Injectable()
export class PasskeyCeremonies {
  private readonly origin: string;
  private readonly rpId: string;

  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.origin = publicUrl.origin;
    this.rpId = publicUrl.hostname;
  }

  /** What a browser needs to make a key for this person; those that there are make no second one on the same device. */
  async creation(
    person: { readonly userId: string; readonly email: string; readonly name: string },
    known: readonly KnownKey[],
  ): Promise<PasskeyCreation> {
    const { generateRegistrationOptions } = await webAuthn();
    const { challenge } = await generateRegistrationOptions({
      rpName: SERVICE,
      rpID: this.rpId,
      userName: person.email,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return {
      challenge,
      rp: { id: this.rpId, name: SERVICE },
      user: { id: handleOf(person.userId), name: person.email, displayName: person.name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: TIMEOUT,
      attestation: 'none',
      excludeCredentials: known.map(described),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
    };
  }

  /** The key that a browser made; undefined when anything of it is not as it was asked. */
  async created(
    { id, clientDataJSON, attestationObject }: AddPasskey,
    challenge: string,
  ): Promise<CreatedKey | undefined> {
    const { verifyRegistrationResponse } = await webAuthn();
    const verification = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(refused);
    if (verification?.verified !== true) return undefined;
    const { credential, credentialBackedUp } = verification.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      isBackedUp: credentialBackedUp,
    };
  }

  /** What a browser needs to use one of these keys; of none, the person chooses one of this site. */
  async challenge(known: readonly KnownKey[]): Promise<PasskeyChallenge> {
    const { generateAuthenticationOptions } = await webAuthn();
    const { challenge } = await generateAuthenticationOptions({ rpID: this.rpId });
    return {
      challenge,
      rpId: this.rpId,
      timeout: TIMEOUT,
      userVerification: 'required',
      allowCredentials: known.map(described),
    };
  }

  /** What a right answer of this key says; undefined for any other. Whether its counter went back, the caller judges. */
  async answered(
    { id, clientDataJSON, authenticatorData, signature, userHandle }: PasskeyAnswer,
    {
      challenge,
      ...key
    }: Pick<CreatedKey, 'credentialId' | 'publicKey'> & {
      readonly challenge: string;
      readonly userId: string;
    },
  ): Promise<{ readonly counter: number; readonly isBackedUp: boolean } | undefined> {
    if (userHandle !== undefined && userHandle !== handleOf(key.userId)) return undefined;
    const { verifyAuthenticationResponse } = await webAuthn();
    const verification = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpId,
      requireUserVerification: true,
      credential: { id: key.credentialId, publicKey: key.publicKey, counter: 0 },
    }).catch(refused);
    if (verification?.verified !== true) return undefined;
    const { newCounter, credentialBackedUp } = verification.authenticationInfo;
    return { counter: newCounter, isBackedUp: credentialBackedUp };
  }
}

function described({ credentialId, transports }: KnownKey) {
  return { type: 'public-key' as const, id: credentialId, transports: [...transports] };
}

/** How a key names its owner: the bytes of their id, which says nothing about them. */
function handleOf(userId: string): string {
  return Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The library throws for everything that is not right; all of it is one answer here. */
function refused(): undefined {
  return undefined;
}
