import * as z from 'zod';
import { roundSchema } from '../assessments/round.contract.js';
import { requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { versionSchema } from '../kernel/version.js';
import { PUBLICATION_JOB_STATES, PUBLICATION_STATUSES } from './figures.js';
import { coverageSchema, methodSchema, policySchema } from './method.contract.js';

/** The work behind a publication, as it goes on. */
export const publicationJobSchema = z
  .object({
    state: z.enum(PUBLICATION_JOB_STATES),
    /** What is being done, or was last. */
    kind: z.enum(['preparation', 'rehearsal']).nullable(),
    /** Name of the step under way: `groups`, `cells`, `gate`; empty before the first. */
    step: z.string(),
    done: z.int(),
    total: z.int(),
    startedAt: isoInstantSchema.nullable(),
    /** Why it failed: a code of the command `publication`, such as `noConcern` or `secret`, or `unexpected`. */
    problem: z.string().nullable(),
  })
  .meta({ id: 'PublicationJob' });

/** Who did a step, and when. */
export const publicationStepSchema = z
  .object({ by: idSchema, name: z.string(), at: isoInstantSchema })
  .meta({ id: 'PublicationStep' });

/** The publication of one year's round. */
export const publicationSchema = z
  .object({
    year: z.int(),
    round: roundSchema,
    status: z.enum(PUBLICATION_STATUSES),
    prepared: publicationStepSchema.nullable(),
    published: publicationStepSchema.nullable(),
    withdrawn: publicationStepSchema.nullable(),
    /** Hash of the cells that the gate passed; whoever publishes repeats it. */
    cellsSha256: z.string().nullable(),
    job: publicationJobSchema,
    /** What may be done now by whoever asks. */
    may: z.object({
      rehearse: z.boolean(),
      prepare: z.boolean(),
      stop: z.boolean(),
      publish: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'Publication' });

/** All rounds with their publications, newest first. */
export const publicationListSchema = z
  .object({
    /** Whether the server can run the job at all: it needs the address of the publishing role. */
    isAble: z.boolean(),
    /** What the next round would ask: the last published version of the framework; null without one. */
    newestFramework: z.object({ code: z.string(), version: z.string() }).nullable(),
    publications: z.array(publicationSchema),
  })
  .meta({ id: 'PublicationList' });

/** What a rehearsal told last: groups and outcomes, never a cell. */
export const rehearsalSchema = z
  .object({
    finishedAt: isoInstantSchema,
    organisations: z.int(),
    factReach: z.int(),
    coverage: z.array(coverageSchema),
    held: z.boolean(),
    attacks: z.array(z.object({ columns: z.array(z.string()), attack: z.string(), held: z.boolean() })),
  })
  .meta({ id: 'Rehearsal' });

/** A publication with what the gate and the last rehearsal said. */
export const publicationDetailSchema = publicationSchema
  .extend({ method: methodSchema.nullable(), rehearsal: rehearsalSchema.nullable() })
  .meta({ id: 'PublicationDetail' });

/** Starts a preparation or a rehearsal; the policy may be stricter than the floor in the fields given. */
export const startPublicationSchema = z
  .object({ policy: policySchema.partial().optional() })
  .strict()
  .meta({ id: 'StartPublication' });

/** Publishes the cells with this hash. */
export const publishSchema = z
  .object({ cellsSha256: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict()
  .meta({ id: 'Publish' });

/** An organisation and the concern to which it belongs, as the operator settled it. */
export const organisationConcernSchema = z
  .object({
    organisationId: idSchema,
    name: z.string(),
    mainSector: z.string(),
    /** Null: not settled, and no publication is possible. */
    concern: z.object({ id: idSchema, name: z.string() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'OrganisationConcern' });

/** Organisations by name, those without a concern first, and the concerns to choose from. */
export const concernListSchema = z
  .object({
    organisations: z.array(organisationConcernSchema),
    concerns: z.array(z.object({ id: idSchema, name: z.string() })),
    /** How many have none. */
    without: z.int(),
  })
  .meta({ id: 'ConcernList' });

/** Settles the concern of an organisation: one that exists, or a new one by its name. */
export const settleConcernSchema = z
  .object({
    concern: z.union([
      z.object({ id: idSchema }).strict(),
      z.object({ name: requiredTextSchema(200) }).strict(),
    ]),
    version: versionSchema,
  })
  .strict()
  .meta({ id: 'SettleConcern' });

export type PublicationJob = z.infer<typeof publicationJobSchema>;
export type PublicationStep = z.infer<typeof publicationStepSchema>;
export type Publication = z.infer<typeof publicationSchema>;
export type PublicationList = z.infer<typeof publicationListSchema>;
export type Rehearsal = z.infer<typeof rehearsalSchema>;
export type PublicationDetail = z.infer<typeof publicationDetailSchema>;
export type StartPublication = z.infer<typeof startPublicationSchema>;
export type Publish = z.infer<typeof publishSchema>;
export type OrganisationConcern = z.infer<typeof organisationConcernSchema>;
export type ConcernList = z.infer<typeof concernListSchema>;
export type SettleConcern = z.infer<typeof settleConcernSchema>;
