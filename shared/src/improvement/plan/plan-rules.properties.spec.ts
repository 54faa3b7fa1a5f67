import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answers } from '../../framework/answers/answer.js';
import { answerFaults } from '../../framework/answers/answer-faults.js';
import { copiedDenominator } from '../../framework/answers/copied-denominator.js';
import { evaluate } from '../../framework/evaluation/evaluate.js';
import type { Framework } from '../../framework/framework.js';
import { arbitraryAnswers, arbitrarySectors } from '../../framework/testing/arbitrary-answers.js';
import { readFramework, type FrameworkFile } from '../../framework/testing/read-framework.js';
import { runs } from '../../framework/testing/runs.js';
import { nextLevel } from './next-level.js';
import { planEffect } from './plan-effect.js';
import { proposals } from './proposals.js';
import { raisedAnswer } from './raised-answer.js';

const TODAY = '2027-03-01';

describe.each<FrameworkFile>(['normenkader', 'framework-example-points', 'safe-sport-points'])(
  '%s',
  (file) => {
    const framework = readFramework(file);
    const organisations = arbitrarySectors(framework).chain((sectors) =>
      arbitraryAnswers(framework, sectors).map((answers) => ({ round: 2027, sectors, answers })),
    );

    it('proposes for all that was answered below the line and nothing else, core first, then by weight × missing', () => {
      const { belowPercent } = framework.rules.suggestActions;
      const property = fc.property(organisations, (organisation) => {
        const evaluation = evaluate(framework, organisation);
        const found = proposals(evaluation, { today: TODAY });
        const wanted = evaluation.criteria.filter(
          ({ asked, state, points, highestPoints, criterion }) =>
            asked &&
            ['answered', 'dontKnow'].includes(state) &&
            (highestPoints === null || (points !== null && points < (highestPoints * belowPercent) / 100)) &&
            (criterion.actions.length > 0 || state === 'dontKnow'),
        );
        expect(found.map(({ criterion }) => criterion).sort()).toEqual(wanted.map(({ code }) => code).sort());
        const scored = found.filter(({ criterion }) => {
          const row = evaluation.byCode.get(criterion);
          return row?.weight !== 0 && row?.highestPoints !== null;
        });
        expect(found.slice(0, scored.length)).toEqual(scored);
        for (const [index, each] of scored.slice(1).entries()) {
          const before = scored[index]!;
          expect(Number(before.isCore)).toBeGreaterThanOrEqual(Number(each.isCore));
          if (before.isCore === each.isCore) expect(before.urgency).toBeGreaterThanOrEqual(each.urgency);
        }
        for (const { suggestions, recommendation, sources } of found) {
          expect(recommendation.nl).not.toBe('');
          expect(sources.length).toBeGreaterThan(0);
          for (const { ownerRole, dueOn } of suggestions) {
            expect(framework.ownerRoles.map(({ code }) => code)).toContain(ownerRole);
            expect(dueOn > TODAY).toBe(true);
          }
        }
      });
      fc.assert(property, { numRuns: runs(150) });
    });

    it('raises every answer to one that may be kept and is worth more, wherever one level higher exists', () => {
      const property = fc.property(organisations, (organisation) => {
        const before = evaluate(framework, organisation);
        for (const row of before.criteria) {
          const level = nextLevel(before, row.code, { today: TODAY });
          const answer = raisedAnswer(before, row, organisation.answers[row.code]);
          // A share of nobody knows how many cannot rise.
          if (level?.step.kind === 'band' && level.step.unit === 'percent' && !row.value?.denominator)
            continue;
          expect([row.code, answer === null]).toEqual([row.code, level === null]);
          if (answer === null) continue;
          const faults = answerFaults(framework, row.criterion, organisation.sectors, answer, {
            referenceDate: before.referenceDate,
            copiedDenominator: copiedDenominator(before, row.criterion),
          });
          expect([row.code, answer, faults]).toEqual([row.code, answer, []]);
          const after = evaluate(framework, {
            ...organisation,
            answers: { ...organisation.answers, [row.code]: answer },
          });
          expect(after.byCode.get(row.code)?.points ?? 0).toBeGreaterThan(
            row.state === 'answered' ? (row.points ?? 0) : 0,
          );
        }
      });
      fc.assert(property, { numRuns: runs(60) });
    });

    it('expects no theme of the plan to be lower than now, and leaves what was submitted as it is', () => {
      const codes = framework.criteria.map(({ code }) => code);
      const property = fc.property(organisations, fc.subarray(codes), (organisation, planned) => {
        const confirmed = yearOf(framework, organisation);
        const frozen = JSON.stringify(confirmed);
        const effect = planEffect({
          framework,
          confirmed,
          claims: [],
          open: [{ actionId: 'a', criteria: planned }],
        });
        expect(JSON.stringify(confirmed)).toBe(frozen);
        expect(effect.now.score).toEqual(effect.confirmed.score);
        for (const [theme, { score }] of Object.entries(effect.now.score.themes)) {
          const expected = effect.expected.score.themes[theme]?.score ?? null;
          // A question of nobody (denominator 0) or "not applicable" is left out before and after.
          if (
            score !== null &&
            expected !== null &&
            isComparable(effect.now.evaluation, effect.expected.evaluation)
          )
            expect(expected).toBeGreaterThanOrEqual(score - 1e-9);
        }
        for (const { now, expected, actions } of effect.criteria)
          if (actions.length > 0) expect((expected ?? 0) > (now ?? 0)).toBe(true);
      });
      fc.assert(property, { numRuns: runs(100) });
    });
  },
);

type Evaluated = ReturnType<typeof evaluate>;

/** The same questions stand in the sums. */
function isComparable(one: Evaluated, other: Evaluated): boolean {
  return one.criteria.every(({ code, counts }) => other.byCode.get(code)?.counts === counts);
}

function yearOf(
  { code, version }: Framework,
  { round, sectors, answers }: { round: number; sectors: readonly string[]; answers: Answers },
) {
  return {
    year: round,
    frameworkCode: code,
    frameworkVersion: version,
    referenceDate: `${round}-01-01`,
    sectors: [...sectors],
    submittedAt: '2027-04-01T10:00:00.000Z',
    answers: Object.entries(answers).map(([criterion, value]) => ({ criterion, value })),
  };
}
