import * as z from 'zod';

/** Who runs this service, whom to write to, and how long what is kept: what the pages about it say. */
export const serviceFactsSchema = z
  .object({
    /** Null where the settings do not say it. */
    operator: z.object({ name: z.string(), address: z.string() }).nullable(),
    contacts: z.object({
      privacy: z.string().nullable(),
      accessibility: z.string().nullable(),
      security: z.string().nullable(),
    }),
    retention: z.object({
      textYears: z.int(),
      trailYears: z.int(),
      letterDays: z.int(),
      accountDays: z.int(),
      /** Between asking that an organisation leaves and erasing it. */
      leavingDays: z.int(),
    }),
    /** Where these hold: in the demo nothing is let go. */
    isDemo: z.boolean(),
  })
  .meta({ id: 'ServiceFacts' });

export type ServiceFacts = z.infer<typeof serviceFactsSchema>;
