import * as z from 'zod';
import { isoInstantSchema } from '../kernel/iso-date.js';

/** Where a person stands with the second step of signing in. */
export const SECOND_FACTOR_STATES = [
  /** Not in use, and not asked of this person. */
  'off',
  /** In use. */
  'on',
  /** The password was right; nobody is signed in before the code is given. */
  'asked',
  /** This person's role asks for it; until it is set up, nothing else can be done. */
  'missing',
] as const;

/** How long a code may be, recovery codes and their spaces included. */
const CODE_MAXIMUM = 32;

/** A code of the app, or a recovery code. */
export const secondStepSchema = z
  .strictObject({ code: z.string().min(1).max(CODE_MAXIMUM) })
  .meta({ id: 'SecondStep' });

/** The first code of an app, which proves that it was set up well. */
export const confirmSecondFactorSchema = z
  .strictObject({ code: z.string().min(1).max(CODE_MAXIMUM) })
  .meta({ id: 'ConfirmSecondFactor' });

/** The password of the person, for what makes signing in weaker. */
export const secondFactorPasswordSchema = z
  .strictObject({ password: z.string().min(1).max(1024) })
  .meta({ id: 'SecondFactorPassword' });

/** The password of whoever is signed in, again, before something that cannot be undone. */
export const giveProofSchema = z
  .strictObject({ password: z.string().min(1).max(1024) })
  .meta({ id: 'GiveProof' });

/** What may follow the password of somebody who owes a second step. */
export const secondStepsSchema = z
  .object({ app: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() })
  .meta({ id: 'SecondSteps' });

/** What a person sees of their own second factor. */
export const secondFactorSchema = z
  .object({
    /** True where an app is in use. */
    isOn: z.boolean(),
    since: isoInstantSchema.nullable(),
    hasPasskey: z.boolean(),
    recoveryCodesLeft: z.int().min(0),
    /** True where the person's role asks for a second factor and the app is the only one. */
    isRequired: z.boolean(),
    /** True for whoever came in through the provider of an organisation. */
    isThroughProvider: z.boolean(),
    /** False where the second factor and passkeys stay as they are: who came through a provider and has a password. */
    mayChange: z.boolean(),
  })
  .meta({ id: 'SecondFactor' });

/** What an app needs; shown once, and of no use before it is confirmed by a code. */
export const secondFactorSetUpSchema = z
  .object({
    /** For typing, in base32. */
    secret: z.string(),
    /** The same for a camera: `otpauth://…`. */
    uri: z.string(),
  })
  .meta({ id: 'SecondFactorSetUp' });

/** Codes for a lost device; each works once, and no answer shows them again. */
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number];
export type SecondStep = z.infer<typeof secondStepSchema>;
export type ConfirmSecondFactor = z.infer<typeof confirmSecondFactorSchema>;
export type SecondFactorPassword = z.infer<typeof secondFactorPasswordSchema>;
export type GiveProof = z.infer<typeof giveProofSchema>;
export type SecondSteps = z.infer<typeof secondStepsSchema>;
export type SecondFactor = z.infer<typeof secondFactorSchema>;
export type SecondFactorSetUp = z.infer<typeof secondFactorSetUpSchema>;
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
