import * as z from 'zod';
import { versionSchema } from '../kernel/version.js';
import { listCodeSchema } from '../organisations/register-fields.js';

/** Takes the present sectors of the organisation over into a draft, as the person read what that does. */
export const takeSectorsSchema = z
  .strictObject({
    version: versionSchema,
    /** The sectors that the person saw; refused when the organisation has others by now. */
    sectors: z.array(listCodeSchema).min(1).max(30),
    /** How many answered questions the person was told will no longer count; refused when it is another number by now. */
    fallingAway: z.int().min(0).max(1000),
  })
  .meta({ id: 'TakeSectors' });

export type TakeSectors = z.infer<typeof takeSectorsSchema>;
