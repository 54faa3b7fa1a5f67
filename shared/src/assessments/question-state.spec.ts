import { describe, expect, it } from '@jest/globals';
import type { CriterionEvaluation } from '../framework/evaluation/evaluation.js';
import { readFramework } from '../framework/testing/read-framework.js';
import { previousWording, questionState, themeStanding } from './question-state.js';

const row = (more: Partial<CriterionEvaluation> = {}): CriterionEvaluation =>
  ({ asked: true, state: 'answered', contradiction: null, ...more }) as CriterionEvaluation;
const answer = { value: { option: '3' }, explanation: 'Tekst', confirmed: false };

describe('the state of a question', () => {
  it('asks for a second look at a text of last year under a question that is worded otherwise', () => {
    const reworded = { explanation: 'Tekst', isReworded: true };
    expect(questionState(row(), answer, reworded)).toBe('check');
    expect(questionState(row(), { ...answer, confirmed: true }, reworded)).toBe('answered');
    expect(questionState(row(), { ...answer, explanation: 'Nieuw' }, reworded)).toBe('answered');
    expect(questionState(row(), answer, { ...reworded, isReworded: false })).toBe('answered');
    expect(questionState(row(), answer, null)).toBe('answered');
  });

  it('says of an assigned question alone what its own answer says', () => {
    expect(questionState(row({ asked: false }), { ...answer, value: null }, null)).toBe('open');
    expect(questionState(row({ asked: false }), { ...answer, value: { dontKnow: true } }, null)).toBe(
      'dontKnow',
    );
  });
});

describe('how a theme stands', () => {
  it('is done only when nothing of it needs a second look', () => {
    expect(themeStanding(['open', 'open'])).toBe('notStarted');
    expect(themeStanding(['open', 'check'])).toBe('busy');
    expect(themeStanding(['answered', 'check'])).toBe('check');
    expect(themeStanding(['answered', 'dontKnow', 'notApplicable'])).toBe('done');
  });
});

describe('the wording of last year', () => {
  it('is compared with that of now', () => {
    const framework = readFramework('normenkader');
    const criterion = framework.criteria[0];
    if (criterion === undefined) throw new Error('The framework has no criteria.');
    const before = {
      ...framework,
      criteria: [{ ...criterion, question: { nl: 'Anders?', en: 'Otherwise?' } }],
    };
    const texts = [{ criterion: criterion.code, explanation: 'Tekst' }];
    expect(previousWording(criterion, before, texts)).toEqual({ explanation: 'Tekst', isReworded: true });
    expect(previousWording(criterion, framework, [])).toEqual({ explanation: '', isReworded: false });
    expect(previousWording(criterion, null, texts)).toBeNull();
  });
});
