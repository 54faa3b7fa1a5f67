import { createHash } from 'node:crypto';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { ScoreResult } from '@zicht/shared/framework/evaluation/score';
import type { StoredAnswerState } from './answer.js';
import type { Assessment } from './assessment.js';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './canonical-json.js';
import type { EvidenceReference } from './evidence.js';
import { submissionReference } from './submission-reference.js';

/** Everything that one submission proves. */
export interface SnapshotFacts {
  readonly assessment: Assessment;
  readonly number: number;
  readonly frameworkSha256: string;
  readonly referenceDate: string;
  readonly answers: readonly StoredAnswerState[];
  readonly evidence: readonly (EvidenceReference & { readonly criteria: readonly string[] })[];
  readonly scores: ScoreResult;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly late: boolean;
}

/** A free text beside a snapshot: the snapshot holds SHA-256(salt ‖ UTF-8 text) under the same slot. */
export interface SnapshotText {
  readonly slot: string;
  readonly salt: Buffer;
  readonly text: string;
}

/** A submission ready to be stored. */
export interface Snapshot {
  readonly text: string;
  readonly sha256: string;
  readonly reference: string;
  readonly texts: readonly SnapshotText[];
}

/** Makes the immutable text of a submission; `newSalt` gives 32 random bytes at each call. */
export function makeSnapshot(facts: SnapshotFacts, newSalt: () => Buffer): Snapshot {
  const texts: SnapshotText[] = [];
  const hide = (slot: string, text: string): Json => {
    if (text === '') return '';
    const salt = newSalt();
    texts.push({ slot, salt, text });
    return { slot, sha256: textSha256(salt, text) };
  };
  const text = canonicalJson(contentOf(facts, hide));
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { text, sha256, reference: submissionReference(facts.assessment.year, sha256), texts };
}

/** SHA-256 of salt ‖ UTF-8 text, in hexadecimal. */
export function textSha256(salt: Buffer, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}

/** Slot of a text of an answer; all slots of one criterion begin alike. */
export function answerSlot(criterion: string, part: 'explanation' | 'value'): string {
  return `answers/${criterion}/${part}`;
}

/** Free texts of a reference. */
export const EVIDENCE_TEXTS = ['title', 'edition', 'owner', 'place'] as const;

/** Slot of a text of a reference. */
export function evidenceSlot(id: string, part: (typeof EVIDENCE_TEXTS)[number]): string {
  return `evidence/${id}/${part}`;
}

type Hide = (slot: string, text: string) => Json;

function contentOf(facts: SnapshotFacts, hide: Hide): Json {
  const { assessment } = facts;
  const answers = facts.answers
    .filter(({ value, explanation }) => value !== null || explanation !== '')
    .map((answer) => [answer.criterion, answerContent(answer, hide)] as const);
  return {
    format: 1,
    organisationId: assessment.organisationId,
    year: assessment.year,
    number: facts.number,
    framework: {
      code: assessment.frameworkCode,
      version: assessment.frameworkVersion,
      sha256: facts.frameworkSha256,
    },
    sectors: assessment.sectors,
    referenceDate: facts.referenceDate,
    answers: Object.fromEntries(answers),
    evidence: facts.evidence.map((reference) => evidenceContent(reference, hide)),
    scores: JSON.parse(JSON.stringify(facts.scores)) as Json,
    sentBy: assessment.sentBy,
    sentAt: assessment.sentAt?.toISOString() ?? null,
    approvedBy: assessment.approvedBy,
    approvedAt: assessment.approvedAt?.toISOString() ?? null,
    signedAlone: assessment.signedAlone,
    submittedBy: facts.submittedBy,
    submittedAt: facts.submittedAt.toISOString(),
    late: facts.late,
  };
}

function answerContent(answer: StoredAnswerState, hide: Hide): Json {
  return {
    value: valueContent(answer.criterion, answer.value, hide),
    explanation: hide(answerSlot(answer.criterion, 'explanation'), answer.explanation),
    exceptLocations: answer.exceptLocations,
    confirmed: answer.confirmed,
    changedBy: answer.changedBy,
    changedAt: answer.changedAt.toISOString(),
  };
}

function valueContent(criterion: string, value: Answer | null, hide: Hide): Json {
  if (value === null) return null;
  const slot = answerSlot(criterion, 'value');
  if ('text' in value) return { text: hide(slot, value.text) };
  if ('notApplicable' in value) return { notApplicable: hide(slot, value.notApplicable) };
  return JSON.parse(JSON.stringify(value)) as Json;
}

function evidenceContent(reference: SnapshotFacts['evidence'][number], hide: Hide): Json {
  const { id, kind, datedOn, validUntil, criteria } = reference;
  const text = (part: (typeof EVIDENCE_TEXTS)[number]) => hide(evidenceSlot(id, part), reference[part]);
  return {
    id,
    kind,
    datedOn,
    validUntil,
    criteria: [...criteria].sort(),
    title: text('title'),
    edition: text('edition'),
    owner: text('owner'),
    place: text('place'),
  };
}
