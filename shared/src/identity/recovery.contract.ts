import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';

/** An organisation or inspectorate that nobody can manage, and the proposal to invite a coordinator, if there is one. */
export const recoverySchema = z
  .object({
    kind: z.enum(['organisation', 'inspectorate']),
    /** Of the inspectorate where it is one: to those who manage people it is a scope like an organisation. */
    organisationId: idSchema,
    name: z.string(),
    members: z.int(),
    proposal: z
      .object({
        email: z.string(),
        proposedBy: z.string(),
        /** True for whoever asks: somebody else must confirm it. */
        isOwn: z.boolean(),
        expiresAt: isoInstantSchema,
      })
      .nullable(),
  })
  .meta({ id: 'Recovery' });

/** Organisations and inspectorates without an active coordinator, by name. */
export const recoveryListSchema = z
  .object({ recoveries: z.array(recoverySchema) })
  .meta({ id: 'RecoveryList' });

/** Whom to invite as coordinator; another administrator must confirm it. */
export const proposeRecoverySchema = z
  .strictObject({ email: z.email().max(254), locale: z.enum(LOCALES) })
  .meta({ id: 'ProposeRecovery' });

/** Confirms the proposal that was read: to this address and no other. */
export const confirmRecoverySchema = z
  .strictObject({ email: z.email().max(254) })
  .meta({ id: 'ConfirmRecovery' });

export type Recovery = z.infer<typeof recoverySchema>;
export type RecoveryList = z.infer<typeof recoveryListSchema>;
export type ProposeRecovery = z.infer<typeof proposeRecoverySchema>;
export type ConfirmRecovery = z.infer<typeof confirmRecoverySchema>;
