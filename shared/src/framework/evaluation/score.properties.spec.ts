import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer, Answers } from '../answers/answer.js';
import { applicableCriteria } from '../applicability.js';
import type { Framework } from '../framework.js';
import { explain } from './explain.js';
import { evaluate } from './evaluate.js';
import { score } from './score.js';
import { arbitraryAnswers, arbitraryGivenAnswer, arbitrarySectors } from '../testing/arbitrary-answers.js';
import { bestAnswers } from '../testing/best-answers.js';
import { isBetter } from '../testing/is-better.js';
import { readFramework, type FrameworkFile } from '../testing/read-framework.js';
import { runs } from '../testing/runs.js';

const files: readonly FrameworkFile[] = ['normenkader', 'framework-example-points', 'safe-sport-points'];

function organisations(framework: Framework) {
  return arbitrarySectors(framework).chain((sectors) =>
    arbitraryAnswers(framework, sectors).map((answers) => ({ round: 2027, sectors, answers })),
  );
}

/** Another head count changes what a later question takes over from this one; that is no improvement of an answer. */
function keepsDenominators(framework: Framework, answers: Answers, code: string, answer: Answer): boolean {
  return framework.criteria
    .filter((criterion) => criterion.type === 'percentage' && criterion.denominator.sameAs === code)
    .map((criterion) => answers[criterion.code])
    .every(
      (other) =>
        other === undefined ||
        !('denominator' in other) ||
        !('denominator' in answer) ||
        other.denominator === answer.denominator,
    );
}

describe.each(files)('scores of %s', (file) => {
  const framework = readFramework(file);

  it('never fall when an answer improves', () => {
    const improvements = organisations(framework).chain((before) =>
      fc.constantFrom(...applicableCriteria(framework, before.sectors)).chain((criterion) =>
        arbitraryGivenAnswer(framework, criterion, before.sectors).map((answer) => ({
          before,
          criterion,
          answer,
        })),
      ),
    );
    const property = fc.property(improvements, ({ before, criterion, answer }) => {
      fc.pre(isBetter(framework, criterion, before.answers[criterion.code], answer));
      fc.pre(keepsDenominators(framework, before.answers, criterion.code, answer));
      const old = score(framework, before);
      const now = score(framework, { ...before, answers: { ...before.answers, [criterion.code]: answer } });
      for (const [theme, result] of Object.entries(now.themes)) {
        const was = old.themes[theme];
        if (was?.score === null || was === undefined) continue;
        expect(result.score).toBeGreaterThanOrEqual(was.score - 1e-9);
        expect(result.level ?? 0).toBeGreaterThanOrEqual(was.level ?? 0);
      }
      expect(now.overallLevel ?? 0).toBeGreaterThanOrEqual(old.overallLevel ?? 0);
    });
    fc.assert(property, { numRuns: runs(1000), maxSkipsPerRun: 1000 });
  });

  it('are never raised by a cap, and fall to the lowest cap that holds', () => {
    const property = fc.property(organisations(framework), (input) => {
      const result = score(framework, input);
      for (const theme of Object.values(result.themes)) {
        expect(theme.level ?? 0).toBeLessThanOrEqual(theme.levelBeforeCap ?? 0);
        if (theme.level !== null) {
          expect(theme.level).toBe(Math.min(theme.levelBeforeCap ?? 0, ...theme.caps.map(({ cap }) => cap)));
        }
      }
      const withoutCaps = score(
        {
          ...framework,
          criteria: framework.criteria.map(({ caps: _, ...criterion }) => criterion),
        },
        input,
      );
      for (const [theme, { score: value, level }] of Object.entries(result.themes)) {
        expect(withoutCaps.themes[theme]?.score).toBe(value);
        expect(withoutCaps.themes[theme]?.level ?? 0).toBeGreaterThanOrEqual(level ?? 0);
      }
    });
    fc.assert(property, { numRuns: runs(1000) });
  });

  it('do not change when a criterion of weight 0 is added', () => {
    const source = framework.criteria.filter(({ type }) => type === 'single-choice');
    const extra = fc.tuple(fc.constantFrom(...source), fc.nat(framework.criteria.length));
    const property = fc.property(
      organisations(framework),
      extra,
      fc.boolean(),
      (input, [model, at], isAnswered) => {
        const { caps: _, visibleWhen: __, ...rest } = model;
        const added = { ...rest, code: 'EXTRA', weight: 0 } as Framework['criteria'][number];
        const answer = input.answers[model.code];
        const answers =
          isAnswered && answer !== undefined ? { ...input.answers, EXTRA: answer } : input.answers;
        const now = score(
          { ...framework, criteria: framework.criteria.toSpliced(at, 0, added) },
          { ...input, answers },
        );
        const { themes, overall, overallLevel } = score(framework, input);
        expect({ ...now.themes }).toEqual(themes);
        expect(now.overall).toBe(overall);
        expect(now.overallLevel).toBe(overallLevel);
      },
    );
    fc.assert(property, { numRuns: runs(1000) });
  });

  it('are explained by numbers that add up to them', () => {
    const property = fc.property(organisations(framework), (input) => {
      const evaluation = evaluate(framework, input);
      const result = score(framework, input);
      for (const theme of explain(evaluation).themes) {
        const shown =
          theme.rows.length === 0 ? null : theme.method === 'sum' ? theme.sum : theme.sum / theme.weights;
        expect(shown).toBe(result.themes[theme.theme]?.score ?? null);
        expect(theme.level).toBe(result.themes[theme.theme]?.level ?? null);
        const fell = theme.level !== null && theme.level < (theme.levelBeforeCap ?? 0);
        expect(theme.caps.some(({ binds }) => binds)).toBe(fell);
        const mine = evaluation.criteria.filter(
          (row) => row.theme === theme.theme && row.state !== 'hiddenBySector',
        );
        expect(theme.rows.length + theme.leftOut.length).toBe(mine.length);
      }
    });
    fc.assert(property, { numRuns: runs(1000) });
  });
});

describe('the best answers', () => {
  const framework = readFramework('normenkader');

  it.each(framework.sectors.map(({ code }) => code))('give %s the top level in every theme', (sector) => {
    const { themes, open } = score(framework, {
      round: 2027,
      sectors: [sector],
      answers: bestAnswers(framework, [sector]),
    });
    expect(open).toEqual([]);
    for (const theme of Object.values(themes))
      expect(theme).toMatchObject({ level: theme.score === null ? null : 4, caps: [] });
  });

  it('give organisations of several sectors the top level too', () => {
    fc.assert(
      fc.property(arbitrarySectors(framework), (sectors) => {
        const { themes } = score(framework, {
          round: 2027,
          sectors,
          answers: bestAnswers(framework, sectors),
        });
        for (const theme of Object.values(themes)) expect(theme.level ?? 4).toBe(4);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('give the club of added points its top level', () => {
    const club = readFramework('safe-sport-points');
    const best = score(club, { round: 2027, sectors: [], answers: bestAnswers(club, []) });
    expect(best).toMatchObject({ overall: 500, overallLevel: 3, overallCaps: [], open: [] });
  });
});
