import * as z from 'zod';
import { INSPECTORATE_ROLES, ORGANISATION_ROLES } from '../access/roles.js';
import type { Role } from '../access/roles.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { isStorableText, PERSONAL_NUMBER } from '../kernel/free-text.js';
import { holdsCitizenServiceNumber } from '../kernel/personal-data/personal-data.js';
import { versionSchema } from '../kernel/version.js';

/** Roles of one member, of those that the body knows: at least one, none twice. */
export const memberRolesSchema = <const Known extends readonly Role[]>(known: Known) =>
  z
    .array(z.enum(known))
    .min(1)
    .max(known.length)
    .refine((roles) => new Set(roles).size === roles.length, { error: 'duplicate' });

const rolesSchema = memberRolesSchema(ORGANISATION_ROLES);

/** A secret of a link, as far as its form goes. */
export const linkTokenSchema = z.string().min(1).max(100);

/** How somebody is called: on one line, never a number of a person. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => isStorableText(name) && !/\p{Cc}/u.test(name), { error: 'unknownValue' })
  .refine((name) => !holdsCitizenServiceNumber(name), PERSONAL_NUMBER);

/** A member as the people page shows one. */
export const personSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    /** Shown to whoever manages members alone. */
    email: z.string().nullable(),
    roles: z.array(z.enum(ORGANISATION_ROLES)),
    /** Stands in for the coordinator up to and including this day. */
    deputyUntil: isoDateSchema.nullable(),
    since: isoInstantSchema,
    version: z.int(),
  })
  .meta({ id: 'Person' });

/** An invitation that waits for its answer. */
export const invitationSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    roles: z.array(z.enum(ORGANISATION_ROLES)),
    invitedBy: z.string(),
    invitedAt: isoInstantSchema,
    expiresAt: isoInstantSchema,
    isExpired: z.boolean(),
    mail: z.enum(['waiting', 'sent', 'failed', 'off']),
  })
  .meta({ id: 'Invitation' });

/** Everybody of an organisation; invitations are empty for whoever may not send them. */
export const peopleSchema = z
  .object({
    people: z.array(personSchema),
    invitations: z.array(invitationSchema),
    /** Number of coordinators, whoever stands in for one not counted. */
    coordinators: z.int(),
  })
  .meta({ id: 'People' });

/** Whom to invite, for what. */
export const inviteSchema = z
  .strictObject({ email: z.email().max(254), roles: rolesSchema, locale: z.enum(LOCALES) })
  .meta({ id: 'Invite' });

/** The roles that a member is to have. */
export const changeRolesSchema = z
  .strictObject({ version: versionSchema, roles: rolesSchema })
  .meta({ id: 'ChangeRoles' });

/** Until when a member stands in for the coordinator; null ends it. */
export const changeDeputySchema = z
  .strictObject({ version: versionSchema, until: isoDateSchema.nullable() })
  .meta({ id: 'ChangeDeputy' });

/** Who takes over from a member who goes; null: nobody yet. */
export const removeMemberSchema = z
  .strictObject({ version: versionSchema, successorId: idSchema.nullable() })
  .meta({ id: 'RemoveMember' });

/** How much of what somebody has in hand. */
export const memberTasksSchema = z
  .object({ questions: z.int(), actions: z.int(), evidence: z.int() })
  .meta({ id: 'MemberTasks' });

/** The link of an invitation. */
export const openInvitationSchema = z.strictObject({ token: linkTokenSchema }).meta({ id: 'OpenInvitation' });

/** What whoever holds the link of an invitation may know. */
export const openedInvitationSchema = z
  .object({
    /** Name of the organisation or inspectorate. */
    organisationName: z.string(),
    email: z.string(),
    roles: z.array(z.enum([...ORGANISATION_ROLES, ...INSPECTORATE_ROLES])),
    /** True when there is an account with this address, whose password is then asked. */
    hasAccount: z.boolean(),
    expiresAt: isoInstantSchema,
    /** Short name for signing in through the organisation's provider; absent where that is not on. */
    signInCode: z.string().optional(),
  })
  .meta({ id: 'OpenedInvitation' });

/** Accepts an invitation: with a name and a new password, or with the password of the account that there is. */
export const acceptInvitationSchema = z
  .strictObject({
    token: linkTokenSchema,
    name: personNameSchema.optional(),
    password: z.string().min(1).max(1024),
    locale: z.enum(LOCALES),
  })
  .meta({ id: 'AcceptInvitation' });

export type OrganisationPerson = z.infer<typeof personSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type People = z.infer<typeof peopleSchema>;
export type Invite = z.infer<typeof inviteSchema>;
export type ChangeRoles = z.infer<typeof changeRolesSchema>;
export type ChangeDeputy = z.infer<typeof changeDeputySchema>;
export type RemoveMember = z.infer<typeof removeMemberSchema>;
export type MemberTasks = z.infer<typeof memberTasksSchema>;
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
export type OpenedInvitation = z.infer<typeof openedInvitationSchema>;
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
