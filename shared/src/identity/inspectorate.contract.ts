import * as z from 'zod';
import { INSPECTORATE_ROLES } from '../access/roles.js';
import { requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { versionSchema } from '../kernel/version.js';
import { invitationSchema, memberRolesSchema, personSchema } from './people.contract.js';

const rolesSchema = memberRolesSchema(INSPECTORATE_ROLES);

/** An inspector as the coordinator of the inspectorate sees one. */
export const inspectorSchema = personSchema
  .pick({ userId: true, name: true, since: true, version: true })
  .extend({ email: z.string(), roles: z.array(z.enum(INSPECTORATE_ROLES)) })
  .meta({ id: 'Inspector' });

/** An invitation to an inspectorate that waits for its answer. */
export const inspectorInvitationSchema = invitationSchema
  .extend({ roles: z.array(z.enum(INSPECTORATE_ROLES)) })
  .meta({ id: 'InspectorInvitation' });

/** Everybody of an inspectorate. */
export const inspectorsSchema = z
  .object({
    people: z.array(inspectorSchema),
    invitations: z.array(inspectorInvitationSchema),
    /** Number of coordinators of the inspectorate. */
    coordinators: z.int(),
  })
  .meta({ id: 'Inspectors' });

/** Whom to invite to an inspectorate, for what. */
export const inviteInspectorSchema = z
  .strictObject({ email: z.email().max(254), roles: rolesSchema, locale: z.enum(LOCALES) })
  .meta({ id: 'InviteInspector' });

/** The roles that an inspector is to have. */
export const changeInspectorRolesSchema = z
  .strictObject({ version: versionSchema, roles: rolesSchema })
  .meta({ id: 'ChangeInspectorRoles' });

/** Lets an inspector go, as the person was seen; there is nothing to hand over. */
export const removeInspectorSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'RemoveInspector' });

/** An inspectorate as platform administrators see one. */
export const inspectorateSchema = z
  .object({
    inspectorateId: idSchema,
    name: z.string(),
    /** People of the inspectorate now. */
    inspectors: z.int(),
    /** What waits for its answer while nobody belongs to it; null otherwise. */
    firstInvitation: z
      .object({ email: z.string(), expiresAt: isoInstantSchema, isExpired: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'Inspectorate' });

/** All inspectorates by name. */
export const inspectorateListSchema = z
  .object({ inspectorates: z.array(inspectorateSchema) })
  .meta({ id: 'InspectorateList' });

/** Registers an inspectorate and invites its first coordinator; anew while nobody belongs to it. */
export const enrolInspectorateSchema = z
  .strictObject({ name: requiredTextSchema(200), email: z.email().max(254), locale: z.enum(LOCALES) })
  .meta({ id: 'EnrolInspectorate' });

export type Inspector = z.infer<typeof inspectorSchema>;
export type InspectorInvitation = z.infer<typeof inspectorInvitationSchema>;
export type Inspectors = z.infer<typeof inspectorsSchema>;
export type InviteInspector = z.infer<typeof inviteInspectorSchema>;
export type ChangeInspectorRoles = z.infer<typeof changeInspectorRolesSchema>;
export type RemoveInspector = z.infer<typeof removeInspectorSchema>;
export type Inspectorate = z.infer<typeof inspectorateSchema>;
export type InspectorateList = z.infer<typeof inspectorateListSchema>;
export type EnrolInspectorate = z.infer<typeof enrolInspectorateSchema>;
