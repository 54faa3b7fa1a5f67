import * as z from 'zod';
import { ROLES } from '../access/roles.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { ownSuccessionSchema } from '../succession/succession.contract.js';
import { SECOND_FACTOR_STATES } from './second-factor.contract.js';

/** What the sign-in form sends. The same answer follows for an unknown address and a wrong password. */
export const signInSchema = z
  .strictObject({
    email: z.string().min(1).max(254),
    password: z.string().min(1).max(1024),
  })
  .meta({ id: 'SignIn' });

/** Where a membership holds: one organisation, an inspectorate, a concern, or the platform itself. */
export const membershipSchema = z
  .object({
    kind: z.enum(['organisation', 'inspectorate', 'concern', 'platform']),
    /** Organisation, inspectorate or concern; absent for the platform. */
    bodyId: idSchema.optional(),
    bodyName: z.string(),
    /** True for the invented organisations of the demo. */
    fictitious: z.boolean(),
    roles: z.array(z.enum(ROLES)).min(1),
    /** Present while the organisation is suspended: its members look and change nothing. */
    isSuspended: z.literal(true).optional(),
    /** Day on which everything of the organisation is erased; present while it leaves. */
    leavesOn: isoDateSchema.optional(),
    /** Present once the organisation is closed because others carry on: its members look, and answer nothing. */
    isClosed: z.literal(true).optional(),
    /** Which organisations carry on for this one, or for which it does; absent where there are none. */
    successions: z.array(ownSuccessionSchema).optional(),
  })
  .meta({ id: 'Membership' });

/** Who is signed in, what they may do where, and until when. `user` is null for a visitor. */
export const sessionSchema = z
  .object({
    user: z
      .object({
        id: idSchema,
        name: z.string(),
        locale: z.enum(LOCALES),
      })
      .nullable(),
    memberships: z.array(membershipSchema),
    secondFactor: z.enum(SECOND_FACTOR_STATES),
    /** Organisation that the person looked at last. */
    lastOrganisationId: idSchema.nullable(),
    /** The sign-in ends at this moment unless the person does something. */
    idleUntil: isoInstantSchema.nullable(),
    /** The sign-in ends at this moment, whatever the person does. */
    endsAt: isoInstantSchema.nullable(),
    /** The server's clock, so that a wrong clock in the browser ends nobody's session early. */
    now: isoInstantSchema,
    /** True while the data are invented. */
    demo: z.boolean(),
    /** Short name of the organisation through whose provider this person signed in; absent after a password. */
    signInCode: z.string().optional(),
  })
  .meta({ id: 'Session' });

/** Settings that a person changes about themselves; an absent key stays as it is. */
export const changeProfileSchema = z
  .strictObject({
    locale: z.enum(LOCALES).optional(),
    lastOrganisationId: idSchema.optional(),
  })
  .meta({ id: 'ChangeProfile' });

export type SignIn = z.infer<typeof signInSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type ChangeProfile = z.infer<typeof changeProfileSchema>;
