import * as z from 'zod';
import { ORGANISATION_ROLES } from '../access/roles.js';
import { idSchema } from '../kernel/id.js';

/** A colleague, as far as other members of the organisation may know. */
export const memberSchema = z
  .object({
    userId: idSchema,
    name: z.string(),
    roles: z.array(z.enum(ORGANISATION_ROLES)),
  })
  .meta({ id: 'Member' });

export const memberListSchema = z.object({ members: z.array(memberSchema) }).meta({ id: 'MemberList' });

export type Member = z.infer<typeof memberSchema>;
export type MemberList = z.infer<typeof memberListSchema>;
