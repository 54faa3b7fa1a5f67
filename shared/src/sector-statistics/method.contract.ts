import * as z from 'zod';

/** Of organisations, of answers, or a variance; more than there will ever be is a mistake. */
const countSchema = z.int().min(0).max(1_000_000);

/** How a publication is made, as numbers: groups, noise, coding (`docs/anonymity.md`). */
export const policySchema = z
  .object({
    /** Fewest organisations and fewest concerns in a group. */
    k: countSchema,
    kc: countSchema,
    maxConcernShare: z.number(),
    minRest: countSchema,
    /** Which filters go together; the empty one is the country. */
    views: z.array(z.array(z.enum(['S', 'R', 'Z']))),
    varianceStandard: countSchema,
    varianceStrict: countSchema,
    strictUpTo: countSchema,
    coding: z.object({ min: countSchema, max: countSchema, oneIn: countSchema }).strict(),
    medianMinN: countSchema,
    quartileMinN: countSchema,
    showRound: countSchema,
  })
  .strict()
  .meta({ id: 'PublicationPolicy' });

/** What came of one attack. */
export const attackOutcomeSchema = z
  .object({
    attack: z.string(),
    held: z.boolean(),
    /** What was counted and measured, by name. */
    figures: z.record(z.string(), z.number()),
    /** One sentence each for what got through. */
    findings: z.array(z.string()),
  })
  .meta({ id: 'AttackOutcome' });

/** Criteria and themes that apply to the same organisations, and how many groups are shown of them. */
export const coverageSchema = z
  .object({
    columns: z.array(z.string()),
    organisations: z.int(),
    /** Groups that exist, are large enough by themselves, and are shown. */
    existing: z.int(),
    eligible: z.int(),
    shown: z.int(),
  })
  .meta({ id: 'Coverage' });

/** How a publication was made and what the attacks on it found; holds no answer, count or organisation. */
export const methodSchema = z
  .object({
    year: z.int(),
    organisations: z.int(),
    frameworkCode: z.string(),
    frameworkVersion: z.string(),
    policy: policySchema,
    policySha256: z.string(),
    /** Over the published cells in their order. */
    cellsSha256: z.string(),
    /** Of the code that made it, whose tests about the method passed. */
    codeVersion: z.string(),
    /** The largest number of figures of one group that one fact enters, and the factor that one such figure may tell. */
    factReach: z.int(),
    coverage: z.array(coverageSchema),
    gate: z.object({
      held: z.boolean(),
      /** Seed of the random choices of the attacks. */
      seed: z.int(),
      sets: z.array(
        z.object({ columns: z.array(z.string()), n: z.int(), results: z.array(attackOutcomeSchema) }),
      ),
      results: z.array(attackOutcomeSchema),
    }),
  })
  .meta({ id: 'Method' });

export type PublicationPolicy = z.infer<typeof policySchema>;
export type AttackOutcome = z.infer<typeof attackOutcomeSchema>;
export type Coverage = z.infer<typeof coverageSchema>;
export type Method = z.infer<typeof methodSchema>;
