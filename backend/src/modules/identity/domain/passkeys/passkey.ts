import type { PasskeyTransport } from '@zicht/shared/identity/passkey.contract';

/** A passkey as it is kept: what the device holds is never here. */
export interface Passkey {
  readonly id: string;
  readonly userId: string;
  /** Name of the key between browser and server. */
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the device said that the key was used; 0 for devices that do not count. */
  readonly counter: number;
  readonly transports: readonly PasskeyTransport[];
  /** What the person calls it. */
  readonly name: string;
  readonly isBackedUp: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** True when a device that counts says less than, or the same as, before: somebody else has a copy of the key. */
export function isCounterBehind(given: number, stored: number): boolean {
  return (given > 0 || stored > 0) && given <= stored;
}
