import * as z from 'zod';
import { codeSchema } from '../kernel/code.js';
import { idSchema } from '../kernel/id.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { baseVersionSchema, versionSchema } from '../kernel/version.js';
import { PART_MOVES } from './drafts/draft-order.js';
import { PART_KINDS } from './drafts/draft-parts.js';
import { DRAFT_ACTIONS, DRAFT_STATES } from './drafts/draft-steps.js';

/** Most parts that one request changes. */
export const PART_CHANGES_MAXIMUM = 20;

/** Year and number of a version. */
const versionNameSchema = z.string().regex(/^[0-9]{4}\.[0-9]{1,3}$/);

/** Code of a new theme or question. */
const partCodeSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)
  .max(40);

/** Keys of a part as they stand in the file; which there are and of what form, the check of the framework says. */
const contentSchema = z.record(z.string(), z.unknown());

/** Begins a draft as a copy of a published version, or from a file in the framework format. */
export const startDraftSchema = z
  .strictObject({
    version: versionNameSchema,
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('published'), code: codeSchema(), version: versionNameSchema }),
      z.strictObject({ kind: z.literal('file'), content: contentSchema }),
    ]),
  })
  .meta({ id: 'StartFrameworkDraft' });

/** The draft that was begun. */
export const draftStartedSchema = z.object({ id: idSchema }).meta({ id: 'FrameworkDraftStarted' });

/** Changes of parts: whole values of the keys that change, null for a key that goes. */
export const savePartsSchema = z
  .strictObject({
    changes: z
      .array(
        z.strictObject({
          changeId: idSchema,
          kind: z.enum(PART_KINDS),
          code: codeSchema(),
          /** Version of the part that the person saw. */
          baseVersion: baseVersionSchema,
          fields: contentSchema,
        }),
      )
      .min(1)
      .max(PART_CHANGES_MAXIMUM),
  })
  .meta({ id: 'SaveFrameworkParts' });

/** A fault of the draft: in which part, where in it, and which. */
export const draftFaultSchema = z
  .object({
    part: z.object({ kind: z.enum(PART_KINDS), code: z.string() }).nullable(),
    path: z.string().meta({ description: 'JSON Pointer within the part' }),
    code: z.string(),
  })
  .meta({ id: 'FrameworkDraftFault' });

/** What became of each change, and what is wrong with the draft now. */
export const partsSavedSchema = z
  .object({
    results: z.array(
      z.discriminatedUnion('outcome', [
        z.object({
          changeId: idSchema,
          outcome: z.literal('applied'),
          version: z.int(),
          savedAt: isoInstantSchema,
        }),
        z.object({
          changeId: idSchema,
          outcome: z.literal('stale'),
          version: z.int(),
          current: contentSchema.nullable(),
        }),
        z.object({
          changeId: idSchema,
          outcome: z.enum(['invalid', 'locked']),
          faults: z.array(z.object({ path: z.string(), code: z.string() })),
        }),
      ]),
    ),
    faults: z.array(draftFaultSchema),
  })
  .meta({ id: 'FrameworkPartsSaved' });

/** Adds a theme or a question after one that it begins as a copy of. */
export const addPartSchema = z
  .strictObject({ kind: z.enum(['theme', 'criterion']), code: partCodeSchema, like: codeSchema() })
  .meta({ id: 'AddFrameworkPart' });

/** Takes a theme or a question out, on the version that the person saw. */
export const removePartSchema = z
  .strictObject({ kind: z.enum(['theme', 'criterion']), code: codeSchema(), version: versionSchema })
  .meta({ id: 'RemoveFrameworkPart' });

/** Moves a theme or a question past the next one, on the version and the order that the person saw. */
export const movePartSchema = z
  .strictObject({
    kind: z.enum(['theme', 'criterion']),
    code: codeSchema(),
    version: versionSchema,
    move: z.enum(PART_MOVES),
    /** Code of the one that it passes. */
    passes: codeSchema(),
  })
  .meta({ id: 'MoveFrameworkPart' });

/** A step of a draft, on the version that the person saw. */
export const draftStepSchema = z.strictObject({ version: versionSchema }).meta({ id: 'FrameworkDraftStep' });

/** Who did something, and when; the name is empty where the account is gone or has no part in the platform any more. */
const momentSchema = z.object({ isOwn: z.boolean(), name: z.string(), at: isoInstantSchema });

/** A draft, without its words. */
export const draftSummarySchema = z
  .object({
    id: idSchema,
    code: z.string(),
    frameworkVersion: z.string(),
    state: z.enum(DRAFT_STATES),
    version: z.int(),
    started: momentSchema,
    changed: momentSchema,
    proposed: momentSchema.nullable(),
    published: momentSchema.nullable(),
  })
  .meta({ id: 'FrameworkDraftSummary' });

/** Published versions and drafts, newest first. */
export const frameworkVersionsSchema = z
  .object({
    versions: z.array(
      z.object({
        code: z.string(),
        version: z.string(),
        title: z.object({ nl: z.string(), en: z.string() }),
        publishedAt: isoInstantSchema,
        /** Years of the rounds that use it. */
        rounds: z.array(z.int()),
      }),
    ),
    drafts: z.array(draftSummarySchema),
  })
  .meta({ id: 'FrameworkVersions' });

/** A draft with its parts, what is wrong with it, and what happened to it. */
export const frameworkDraftSchema = z
  .object({
    draft: draftSummarySchema,
    /** The last published version before it; null when there is none. */
    last: z.object({ code: z.string(), version: z.string() }).nullable(),
    parts: z.array(
      z.object({
        kind: z.enum(PART_KINDS),
        code: z.string(),
        version: z.int(),
        content: contentSchema,
        changed: momentSchema,
      }),
    ),
    faults: z.array(draftFaultSchema),
    /** Newest first. */
    lines: z.array(
      momentSchema.extend({
        action: z.enum(DRAFT_ACTIONS),
        part: z.object({ kind: z.enum(PART_KINDS), code: z.string() }).nullable(),
      }),
    ),
    /** What whoever asks may do now. */
    may: z.object({
      edit: z.boolean(),
      propose: z.boolean(),
      takeBack: z.boolean(),
      publish: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'FrameworkDraft' });

export type StartDraft = z.infer<typeof startDraftSchema>;
export type DraftStarted = z.infer<typeof draftStartedSchema>;
export type SaveParts = z.infer<typeof savePartsSchema>;
export type PartChange = SaveParts['changes'][number];
export type PartsSaved = z.infer<typeof partsSavedSchema>;
export type PartResult = PartsSaved['results'][number];
export type DraftFault = z.infer<typeof draftFaultSchema>;
export type AddPart = z.infer<typeof addPartSchema>;
export type RemovePart = z.infer<typeof removePartSchema>;
export type MovePart = z.infer<typeof movePartSchema>;
export type DraftStep = z.infer<typeof draftStepSchema>;
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type FrameworkVersions = z.infer<typeof frameworkVersionsSchema>;
export type FrameworkDraft = z.infer<typeof frameworkDraftSchema>;
