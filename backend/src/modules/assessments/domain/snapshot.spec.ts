import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { scoreOf } from '@zicht/shared/framework/evaluation/score';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { canonicalJson } from './canonical-json.js';
import type { Json } from './canonical-json.js';
import { readSnapshot, snapshotFaults } from './read-snapshot.js';
import type { StoredSnapshotText } from './read-snapshot.js';
import { makeSnapshot } from './snapshot.js';
import type { SnapshotFacts } from './snapshot.js';

const at = new Date('2027-04-01T10:00:00Z');

function answer(criterion: string, value: Answer | null, explanation = '') {
  return {
    criterion,
    version: 1,
    value,
    explanation,
    exceptLocations: [],
    confirmed: false,
    changedBy: 'coordinator',
    changedAt: at,
    wipedAt: null,
    wipedBy: null,
  };
}

const facts: SnapshotFacts = {
  assessment: {
    organisationId: 'organisation',
    id: 'assessment',
    year: 2027,
    frameworkCode: 'NK',
    frameworkVersion: '2027.1',
    sectors: ['JHV'],
    status: 'approved',
    version: 3,
    openedBy: 'coordinator',
    openedAt: at,
    sentBy: 'coordinator',
    sentAt: at,
    sentTo: null,
    sentMessage: 'Een bericht dat nergens terugkomt',
    approvedBy: 'board',
    approvedAt: at,
    signedAlone: false,
    changeReason: '',
    baselineAt: at,
  },
  number: 1,
  frameworkSha256: 'f'.repeat(64),
  referenceDate: '2027-01-01',
  answers: [
    answer('KEN-01', { option: '3' }, 'Een toelichting'),
    answer('HUL-02', { notApplicable: 'Een reden' }),
    answer('BOR-08', { text: 'Een antwoord' }),
    answer('KEN-02', null),
  ],
  evidence: [
    {
      id: 'evidence',
      title: 'Een titel',
      kind: null,
      datedOn: null,
      edition: '',
      owner: 'Een eigenaar',
      place: 'Een plaats',
      validUntil: '2027-12-31',
      criteria: ['KEN-02', 'KEN-01'],
    },
  ],
  scores: scoreOf(evaluate(readFramework('normenkader'), { round: 2027, sectors: ['JHV'], answers: {} })),
  submittedBy: 'coordinator',
  submittedAt: at,
  late: false,
};

function counting(): () => Buffer {
  let salts = 0;
  return () => Buffer.alloc(32, (salts += 1));
}

function stored(texts: ReturnType<typeof makeSnapshot>['texts']): StoredSnapshotText[] {
  return texts.map((text) => ({ ...text, wipedAt: null, wipedBy: null }));
}

describe('a snapshot', () => {
  const snapshot = makeSnapshot(facts, counting());
  const submission = {
    year: 2027,
    reference: snapshot.reference,
    snapshot: snapshot.text,
    sha256: snapshot.sha256,
  };
  const texts = stored(snapshot.texts);

  it('is canonical, holds no free text, and is named by its hash', () => {
    expect(canonicalJson(JSON.parse(snapshot.text) as Json)).toBe(snapshot.text);
    expect(snapshot.sha256).toBe(createHash('sha256').update(snapshot.text).digest('hex'));
    expect(snapshot.text).not.toMatch(/Een /);
    expect(texts.map(({ text }) => text).sort()).toEqual([
      'Een antwoord',
      'Een eigenaar',
      'Een plaats',
      'Een reden',
      'Een titel',
      'Een toelichting',
    ]);
  });

  it('proves each text by salt and UTF-8', () => {
    const content = JSON.parse(snapshot.text) as {
      answers: Record<string, { explanation: { sha256: string } }>;
    };
    const text = texts.find(({ slot }) => slot === 'answers/KEN-01/explanation');
    const expected = createHash('sha256')
      .update(Buffer.concat([text?.salt ?? Buffer.alloc(0), Buffer.from('Een toelichting', 'utf8')]))
      .digest('hex');
    expect(content.answers['KEN-01']?.explanation.sha256).toBe(expected);
  });

  it('gives the answers back with their texts, without those that were cleared', () => {
    const { answers, sectors, frameworkVersion } = readSnapshot(snapshot.text, texts);
    expect({ sectors, frameworkVersion }).toEqual({ sectors: ['JHV'], frameworkVersion: '2027.1' });
    expect(answers).toEqual([
      { criterion: 'BOR-08', value: { text: 'Een antwoord' }, explanation: '', wiped: null },
      { criterion: 'HUL-02', value: { notApplicable: 'Een reden' }, explanation: '', wiped: null },
      { criterion: 'KEN-01', value: { option: '3' }, explanation: 'Een toelichting', wiped: null },
    ]);
  });

  it('still proves itself when texts are wiped, and says so', () => {
    const wiped = texts.map((text) => ({
      ...text,
      salt: null,
      text: null,
      wipedAt: at,
      wipedBy: 'coordinator',
    }));
    expect(snapshotFaults(submission, wiped)).toEqual([]);
    const { answers } = readSnapshot(snapshot.text, wiped);
    expect(answers[1]).toEqual({
      criterion: 'HUL-02',
      value: { notApplicable: '' },
      explanation: '',
      wiped: { at, by: 'coordinator' },
    });
  });

  it.each([
    ['a changed byte', { snapshot: snapshot.text.replace('"JHV"', '"JHA"') }, texts, 'hashDiffers'],
    ['another order of keys', { snapshot: ` ${snapshot.text}` }, texts, 'notCanonical'],
    ['no JSON at all', { snapshot: '{' }, texts, 'notCanonical'],
    ['another reference', { reference: 'ZE-2027-000000' }, texts, 'referenceDiffers'],
    ['a changed text', {}, texts.map((text) => ({ ...text, text: 'Anders' })), 'textDiffers'],
    ['a changed salt', {}, texts.map((text) => ({ ...text, salt: Buffer.alloc(32) })), 'textDiffers'],
    ['a missing text', {}, texts.slice(1), 'textMissing'],
    ['a text too many', {}, [...texts, { ...texts[0], slot: 'other' } as StoredSnapshotText], 'textUnknown'],
  ])('finds %s', (_what, changed, found, fault) => {
    expect(snapshotFaults(submission, texts)).toEqual([]);
    const faults = snapshotFaults({ ...submission, ...changed }, found);
    expect(faults.map((each) => each.fault)).toContain(fault);
  });
});
