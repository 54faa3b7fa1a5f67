import { createHash } from 'node:crypto';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './canonical-json.js';
import { answerSlot, textSha256 } from './snapshot.js';
import { submissionReference } from './submission-reference.js';

/** A text beside a submission as it stands now; salt and text are gone once it was wiped. */
export interface StoredSnapshotText {
  slot: string;
  salt: Buffer | null;
  text: string | null;
  wipedAt: Date | null;
  wipedBy: string | null;
}

/** One answer of a submission with its texts put back; wiped ones are empty. */
export interface SubmittedAnswer {
  readonly criterion: string;
  readonly value: Answer | null;
  readonly explanation: string;
  readonly wiped: { readonly at: Date; readonly by: string | null } | null;
}

/** What is read back from a snapshot. */
export interface SubmittedContent {
  readonly year: number;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly referenceDate: string;
  readonly sectors: readonly string[];
  readonly answers: readonly SubmittedAnswer[];
}

/** How a theme stood in a submission. */
export interface SubmittedThemeScore {
  readonly theme: string;
  readonly score: number | null;
  readonly level: number | null;
}

interface HiddenText {
  readonly slot: string;
  readonly sha256: string;
}

interface SnapshotContent {
  readonly year: number;
  readonly framework: { readonly code: string; readonly version: string };
  readonly referenceDate: string;
  readonly sectors: readonly string[];
  readonly answers: Readonly<Record<string, { readonly value: Json }>>;
  readonly scores: { readonly themes: Readonly<Record<string, Omit<SubmittedThemeScore, 'theme'>>> };
}

/** What can be wrong with a submission. */
export type SnapshotFault =
  'hashDiffers' | 'notCanonical' | 'referenceDiffers' | 'textMissing' | 'textDiffers' | 'textUnknown';

/** Puts the texts of a submission back into its answers. */
export function readSnapshot(snapshot: string, texts: readonly StoredSnapshotText[]): SubmittedContent {
  const content = JSON.parse(snapshot) as SnapshotContent;
  const bySlot = new Map(texts.map((text) => [text.slot, text]));
  const textOf = (criterion: string, part: 'explanation' | 'value'): string =>
    bySlot.get(answerSlot(criterion, part))?.text ?? '';
  return {
    year: content.year,
    frameworkCode: content.framework.code,
    frameworkVersion: content.framework.version,
    referenceDate: content.referenceDate,
    sectors: content.sectors,
    answers: Object.entries(content.answers).map(([criterion, { value }]) => ({
      criterion,
      value: valueWithText(value, textOf(criterion, 'value')),
      explanation: textOf(criterion, 'explanation'),
      wiped: wipedOf(bySlot, criterion),
    })),
  };
}

/** Reads the year, the framework and how its themes stood; no answer and no text. */
export function readThemeScores(snapshot: string): Pick<
  SubmittedContent,
  'year' | 'frameworkCode' | 'frameworkVersion'
> & {
  readonly themes: SubmittedThemeScore[];
} {
  const { year, framework, scores } = JSON.parse(snapshot) as SnapshotContent;
  return {
    year,
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    themes: Object.entries(scores.themes).map(([theme, { score, level }]) => ({ theme, score, level })),
  };
}

function valueWithText(value: Json, text: string): Answer | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('text' in value) return { text };
  if ('notApplicable' in value) return { notApplicable: text };
  return value as unknown as Answer;
}

function wipedOf(
  bySlot: ReadonlyMap<string, StoredSnapshotText>,
  criterion: string,
): SubmittedAnswer['wiped'] {
  for (const part of ['value', 'explanation'] as const) {
    const text = bySlot.get(answerSlot(criterion, part));
    if (text?.wipedAt) return { at: text.wipedAt, by: text.wipedBy };
  }
  return null;
}

/** Recomputes everything that a submission proves; one fault for each text or hash that does not hold. */
export function snapshotFaults(
  submission: {
    readonly year: number;
    readonly reference: string;
    readonly snapshot: string;
    readonly sha256: string;
  },
  texts: readonly StoredSnapshotText[],
): { readonly fault: SnapshotFault; readonly slot?: string }[] {
  const { snapshot, sha256 } = submission;
  const faults: { fault: SnapshotFault; slot?: string }[] = [];
  if (createHash('sha256').update(snapshot, 'utf8').digest('hex') !== sha256)
    faults.push({ fault: 'hashDiffers' });
  if (submissionReference(submission.year, sha256) !== submission.reference)
    faults.push({ fault: 'referenceDiffers' });
  const content = parsed(snapshot);
  if (content === undefined || canonicalJson(content) !== snapshot)
    return [...faults, { fault: 'notCanonical' }];
  const hidden = new Map(hiddenTexts(content).map((text) => [text.slot, text.sha256]));
  for (const text of texts) {
    const expected = hidden.get(text.slot);
    hidden.delete(text.slot);
    if (expected === undefined) faults.push({ fault: 'textUnknown', slot: text.slot });
    else if (text.wipedAt === null && !provesItself(text, expected)) {
      faults.push({ fault: 'textDiffers', slot: text.slot });
    }
  }
  return [...faults, ...[...hidden.keys()].map((slot) => ({ fault: 'textMissing', slot }) as const)];
}

function parsed(snapshot: string): Json | undefined {
  try {
    return JSON.parse(snapshot) as Json;
  } catch {
    return undefined;
  }
}

function provesItself(text: StoredSnapshotText, expected: string): boolean {
  return text.salt !== null && text.text !== null && textSha256(text.salt, text.text) === expected;
}

function hiddenTexts(content: Json): HiddenText[] {
  if (typeof content !== 'object' || content === null) return [];
  if (Array.isArray(content)) return (content as readonly Json[]).flatMap(hiddenTexts);
  const { slot, sha256 } = content as { readonly [key: string]: Json };
  if (typeof slot === 'string' && typeof sha256 === 'string') return [{ slot, sha256 }];
  return Object.values(content).flatMap(hiddenTexts);
}
