import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { personNameSchema } from './people.contract.js';
import { recoveryCodesSchema } from './second-factor.contract.js';

/** Passkeys that one person may have. */
export const PASSKEYS_MAXIMUM = 10;

/** Longest name that somebody gives to a passkey. */
export const PASSKEY_NAME_MAXIMUM = 60;

/** Ways to a key; whatever else a browser names is left out. */
export const PASSKEY_TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Bytes as browsers and servers pass them on; the maximum is in characters. */
const bytesSchema = (maximum: number) =>
  z
    .string()
    .min(1)
    .max(maximum)
    .regex(/^[\w-]+$/);

/** Of a key: 1023 bytes at most, says the standard. */
const credentialIdSchema = bytesSchema(1364);

/** A key that the person has, for the browser to look for or to leave out. */
const knownKeySchema = z.object({
  type: z.literal('public-key'),
  id: z.string(),
  transports: z.array(z.enum(PASSKEY_TRANSPORTS)),
});

/** What a browser needs to make a passkey, in the words of the standard (WebAuthn). */
export const passkeyCreationSchema = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(knownKeySchema),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
  })
  .meta({ id: 'PasskeyCreation' });

/** A new passkey with the name that the person gives it; the rest is what the browser made. */
export const addPasskeySchema = z
  .strictObject({
    name: personNameSchema.max(PASSKEY_NAME_MAXIMUM),
    id: credentialIdSchema,
    clientDataJSON: bytesSchema(4_000),
    attestationObject: bytesSchema(20_000),
    transports: z.array(z.enum(PASSKEY_TRANSPORTS)).max(PASSKEY_TRANSPORTS.length),
  })
  .meta({ id: 'AddPasskey' });

/** Another name for a passkey that one has. */
export const renamePasskeySchema = z
  .strictObject({ name: personNameSchema.max(PASSKEY_NAME_MAXIMUM) })
  .meta({ id: 'RenamePasskey' });

/** What a browser needs to use a passkey. Without known keys it lets the person choose one of this site. */
export const passkeyChallengeSchema = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    userVerification: z.literal('required'),
    allowCredentials: z.array(knownKeySchema),
  })
  .meta({ id: 'PasskeyChallenge' });

/** The answer of a passkey to a challenge. */
export const passkeyAnswerSchema = z
  .strictObject({
    id: credentialIdSchema,
    clientDataJSON: bytesSchema(4_000),
    authenticatorData: bytesSchema(4_000),
    signature: bytesSchema(8_000),
    /** Whose key it is, as far as the key says so. */
    userHandle: bytesSchema(100).optional(),
  })
  .meta({ id: 'PasskeyAnswer' });

/** One's own passkeys, the newest last. */
export const passkeyListSchema = z
  .object({
    passkeys: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        /** True for one that a provider keeps on more devices of the person. */
        isBackedUp: z.boolean(),
        createdAt: isoInstantSchema,
        lastUsedAt: isoInstantSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'PasskeyList' });

/** Recovery codes where the person had none left, shown once; otherwise none. */
export const addedPasskeySchema = recoveryCodesSchema.meta({ id: 'AddedPasskey' });

export type PasskeyCreation = z.infer<typeof passkeyCreationSchema>;
export type AddPasskey = z.infer<typeof addPasskeySchema>;
export type RenamePasskey = z.infer<typeof renamePasskeySchema>;
export type PasskeyChallenge = z.infer<typeof passkeyChallengeSchema>;
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;
export type PasskeyList = z.infer<typeof passkeyListSchema>;
export type OwnPasskey = PasskeyList['passkeys'][number];
export type PasskeyTransport = (typeof PASSKEY_TRANSPORTS)[number];
