import { describe, expect, it } from '@jest/globals';
import type { Framework } from '../framework/framework.js';
import { readFramework } from '../framework/testing/read-framework.js';
import { sinceLastYear, type SinceSource } from './since-last-year.js';

const previous = readFramework('normenkader');
const framework: Framework = {
  ...previous,
  version: '2028.1',
  criteria: previous.criteria.map((criterion) => {
    if (criterion.code === 'MEL-01') return { ...criterion, breaksTrend: true };
    if (criterion.code !== 'KEN-01') return criterion;
    return { ...criterion, question: { nl: 'Anders gevraagd?', en: 'Asked differently?' } };
  }),
};
const source: SinceSource = { framework, previous, evidence: [], evidenceBefore: [], finishedSince: [] };
const one = (code: string, changes: Partial<SinceSource> = {}) =>
  sinceLastYear([code], { ...source, ...changes })[0];

describe('what happened since last year', () => {
  it('tells questions that stayed from those reworded, changed too much to compare, and new', () => {
    const without = { ...previous, criteria: previous.criteria.filter(({ code }) => code !== 'HUL-01') };
    expect(one('KEN-02')).toMatchObject({ change: 'unchanged', needsAttention: false });
    expect(one('KEN-01')).toMatchObject({ change: 'reworded', needsAttention: true });
    expect(one('MEL-01')).toMatchObject({ change: 'changed', needsAttention: true });
    expect(one('HUL-01', { previous: without })?.change).toBe('new');
    expect(one('HUL-01', { previous: null })?.change).toBe('new');
  });

  it('points to evidence that expired, of last year too', () => {
    const expired = [{ criterion: 'KEN-02', references: 2, expired: 1 }];
    expect(one('KEN-02', { evidenceBefore: expired })).toMatchObject({ expired: 1, needsAttention: true });
    expect(one('KEN-02', { evidence: expired })?.expired).toBe(1);
    expect(one('KEN-03', { evidenceBefore: expired })?.needsAttention).toBe(false);
  });

  it('points to actions that were finished for it', () => {
    const done = { actionId: 'a', title: 'Oefenen', criteria: ['KEN-02'], doneOn: '2027-09-01' };
    expect(one('KEN-02', { finishedSince: [done] })).toMatchObject({
      finished: [done],
      needsAttention: true,
    });
    expect(one('KEN-03', { finishedSince: [done] })?.finished).toEqual([]);
  });
});
