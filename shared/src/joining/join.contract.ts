import * as z from 'zod';
import { freeTextSchema, requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { listCodeSchema, REGISTER_FIELDS } from '../organisations/register-fields.js';
import { linkTokenSchema } from '../identity/people.contract.js';
import { JOIN_REFUSALS } from './join-refusals.js';

const emailSchema = z.email().max(254);

/** What an administrator settles besides: the chosen region, and the concern (null: it is its own). */
const settled = {
  youthRegion: listCodeSchema.nullable(),
  concern: z
    .union([z.strictObject({ id: idSchema }), z.strictObject({ name: requiredTextSchema(200) })])
    .nullable(),
};

/** Asks to join for an organisation. The answer is the same whether the organisation or the address is known. */
export const askToJoinSchema = z
  .strictObject({
    ...REGISTER_FIELDS,
    /** Empty for an organisation that is its own. */
    concernName: freeTextSchema(200),
    askerName: requiredTextSchema(100),
    askerFunction: requiredTextSchema(100),
    email: emailSchema,
    locale: z.enum(LOCALES),
  })
  .meta({ id: 'AskToJoin' });

/** Confirms that the address is one's own, by the secret of a letter's link. */
export const confirmJoiningSchema = z.strictObject({ token: linkTokenSchema }).meta({ id: 'ConfirmJoining' });

/** A confirmed request that waits for a decision. */
export const joinRequestSchema = z
  .object({
    /** The id that the organisation gets when it is approved. */
    organisationId: idSchema,
    name: z.string(),
    kvkNumber: z.string(),
    mainSector: z.string(),
    municipalityCode: z.string(),
    sizeClass: z.string(),
    concernName: z.string(),
    askerName: z.string(),
    askerFunction: z.string(),
    email: z.string(),
    askedAt: isoInstantSchema,
    /** Organisations that have the same number already. */
    sameNumber: z.array(z.string()),
  })
  .meta({ id: 'JoinRequest' });

/** Requests that wait, the oldest first, and the concerns to choose from. */
export const joinRequestListSchema = z
  .object({
    requests: z.array(joinRequestSchema),
    concerns: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'JoinRequestList' });

/** Lets an organisation in, as it is to stand in the register. */
export const approveJoiningSchema = z
  .strictObject({ ...REGISTER_FIELDS, ...settled })
  .meta({ id: 'ApproveJoining' });

/** Refuses, for a reason of which the letter has the words. */
export const refuseJoiningSchema = z
  .strictObject({ reason: z.enum(JOIN_REFUSALS) })
  .meta({ id: 'RefuseJoining' });

/** Registers an organisation at once, and invites its first coordinator. */
export const enrolOrganisationSchema = z
  .strictObject({ ...REGISTER_FIELDS, ...settled, email: emailSchema, locale: z.enum(LOCALES) })
  .meta({ id: 'EnrolOrganisation' });

export type AskToJoin = z.infer<typeof askToJoinSchema>;
export type ConfirmJoining = z.infer<typeof confirmJoiningSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type JoinRequestList = z.infer<typeof joinRequestListSchema>;
export type ApproveJoining = z.infer<typeof approveJoiningSchema>;
export type RefuseJoining = z.infer<typeof refuseJoiningSchema>;
export type EnrolOrganisation = z.infer<typeof enrolOrganisationSchema>;
