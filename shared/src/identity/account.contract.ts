import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { linkTokenSchema } from './people.contract.js';

/** A password as it is typed; how good it must be is judged apart. */
const passwordSchema = z.string().min(1).max(1024);

/** Asks for a letter with which to choose a new password. The answer is the same whoever the address belongs to. */
export const requestPasswordResetSchema = z
  .strictObject({ email: z.email().max(254), locale: z.enum(LOCALES) })
  .meta({ id: 'RequestPasswordReset' });

/** A new password, by the secret of a letter's link. */
export const resetPasswordSchema = z
  .strictObject({ token: linkTokenSchema, password: passwordSchema })
  .meta({ id: 'ResetPassword' });

/** A new password, by whoever knows the present one. */
export const changePasswordSchema = z
  .strictObject({ current: passwordSchema, password: passwordSchema })
  .meta({ id: 'ChangePassword' });

/** One sign-in of a person. */
export const ownSessionSchema = z
  .object({
    /** Names the session and opens nothing. */
    id: z.string(),
    isCurrent: z.boolean(),
    /** Which program on which system, as far as it says so; empty where it does not. */
    browser: z.string(),
    system: z.string(),
    signedInAt: isoInstantSchema,
    seenAt: isoInstantSchema,
  })
  .meta({ id: 'OwnSession' });

/** Where a person is signed in, the last used first. */
export const ownSessionListSchema = z
  .object({ sessions: z.array(ownSessionSchema) })
  .meta({ id: 'OwnSessionList' });

/** What happened to a person's account, the newest first. */
export const accountLineListSchema = z
  .object({
    lines: z.array(
      z.object({
        id: idSchema,
        at: isoInstantSchema,
        /** One of the actions of `TRAIL_ACTIONS` about accounts. */
        action: z.string(),
        isByPasskey: z.boolean(),
        /** Network address from which it was done. */
        address: z.string(),
      }),
    ),
  })
  .meta({ id: 'AccountLineList' });

/** The end of one's account, said outright, so that no empty request can do it. */
export const endAccountSchema = z.strictObject({ isSure: z.literal(true) }).meta({ id: 'EndAccount' });

export type EndAccount = z.infer<typeof endAccountSchema>;
export type RequestPasswordReset = z.infer<typeof requestPasswordResetSchema>;
export type ResetPassword = z.infer<typeof resetPasswordSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
export type AccountLineList = z.infer<typeof accountLineListSchema>;
export type AccountLine = AccountLineList['lines'][number];
export type OwnSession = z.infer<typeof ownSessionSchema>;
export type OwnSessionList = z.infer<typeof ownSessionListSchema>;
