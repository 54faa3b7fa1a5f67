import * as z from 'zod';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { criterionCodeSchema } from './answer.contract.js';

/** Says which question somebody has in view, and whether that person is at work on the answer. */
export const tellPresenceSchema = z
  .strictObject({ criterion: criterionCodeSchema, busy: z.boolean() })
  .meta({ id: 'TellPresence' });

/** Colleagues at work on the same question, longest there first; nobody is kept from typing by it. */
export const presenceSchema = z
  .object({ people: z.array(z.object({ name: z.string(), since: isoInstantSchema })) })
  .meta({ id: 'Presence' });

export type TellPresence = z.infer<typeof tellPresenceSchema>;
export type Presence = z.infer<typeof presenceSchema>;
