import * as z from 'zod';
import { codeSchema } from '../kernel/code.js';
import { freeTextSchema, requiredTextSchema } from '../kernel/free-text.js';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { versionSchema } from '../kernel/version.js';
import { criterionCodeSchema } from './answer.contract.js';

/** PostgreSQL knows no year 0, and no document of ours is that old. */
const daySchema = isoDateSchema.refine((day) => day >= '1900-01-01', { error: 'outOfRange' });
const yearSchema = z.int().min(2000).max(2100);
const yearInQuerySchema = z.coerce.number().int().min(2000).max(2100);

/** Which question of which year a reference supports. */
export const evidenceLinkSchema = z
  .strictObject({ year: yearSchema, criterion: criterionCodeSchema })
  .meta({ id: 'EvidenceLink' });

const evidenceFields = {
  title: requiredTextSchema(200),
  /** Code of reference list `evidence_kinds`; null when not said. */
  kind: codeSchema().nullable().default(null),
  /** Day of the document. */
  datedOn: daySchema.nullable().default(null),
  edition: freeTextSchema(60).default(''),
  /** Function or team that keeps the document. */
  owner: freeTextSchema(120).default(''),
  /** Where a colleague finds it. */
  place: requiredTextSchema(300),
  validUntil: daySchema.nullable().default(null),
};

/** A new reference; never a file. */
export const addEvidenceSchema = z
  .strictObject({ id: idSchema, ...evidenceFields, links: z.array(evidenceLinkSchema).max(200).default([]) })
  .meta({ id: 'AddEvidence' });

/** All fields of a reference, on the version that the person saw. */
export const changeEvidenceSchema = z
  .strictObject({ ...evidenceFields, version: versionSchema })
  .meta({ id: 'ChangeEvidence' });

export const linkEvidenceSchema = evidenceLinkSchema.meta({ id: 'LinkEvidence' });

/** Which link is taken away; in the query, because a DELETE has no body. */
export const unlinkEvidenceSchema = z
  .strictObject({ year: yearInQuerySchema, criterion: criterionCodeSchema })
  .meta({ id: 'UnlinkEvidence' });

/** A reference as it stands, with every question that it supports. */
export const evidenceSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    kind: z.string().nullable(),
    datedOn: isoDateSchema.nullable(),
    edition: z.string(),
    owner: z.string(),
    place: z.string(),
    validUntil: isoDateSchema.nullable(),
    version: z.int(),
    addedBy: z.string(),
    addedAt: isoInstantSchema,
    links: z.array(z.object({ year: z.int(), criterion: z.string() })),
  })
  .meta({ id: 'Evidence' });

/** A page of the register, soonest to expire first. */
export const evidenceListSchema = z
  .object({ evidence: z.array(evidenceSchema), total: z.int(), nextOffset: z.int().nullable() })
  .meta({ id: 'EvidenceList' });

/** Which part of the register is read: a page, of one question where year and criterion are given. */
export const evidenceQuerySchema = z
  .strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    year: yearInQuerySchema.optional(),
    criterion: criterionCodeSchema.optional(),
  })
  .meta({ id: 'EvidenceQuery' });

export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;
export type AddEvidence = z.infer<typeof addEvidenceSchema>;
export type ChangeEvidence = z.infer<typeof changeEvidenceSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceQuery = z.infer<typeof evidenceQuerySchema>;
export type EvidenceList = z.infer<typeof evidenceListSchema>;
