import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockersBeforeSubmit } from '../answers/blockers-before-submit.js';
import { coreRules } from '../core-rules.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { keyFacts } from './key-facts.js';
import { nextStep } from './next-step.js';
import { progress } from './progress.js';
import { scoreOf } from './score.js';
import { arbitraryAnswers, arbitrarySectors } from '../testing/arbitrary-answers.js';
import { readFramework, type FrameworkFile } from '../testing/read-framework.js';
import { runs } from '../testing/runs.js';

describe.each<FrameworkFile>(['normenkader', 'framework-example-points', 'safe-sport-points'])(
  '%s',
  (file) => {
    const framework = readFramework(file);

    it('can be scored, explained and told for organisations of any sectors', () => {
      const organisations = arbitrarySectors(framework).chain((sectors) =>
        arbitraryAnswers(framework, sectors).map((answers) => ({ round: 2027, sectors, answers })),
      );
      const property = fc.property(organisations, (organisation) => {
        const evaluation = evaluate(framework, organisation);
        const result = scoreOf(evaluation);
        expect(JSON.stringify(result)).not.toContain('NaN');
        expect(explain(evaluation).total.score).toBe(result.overall);
        expect(keyFacts(evaluation, organisation.answers)).toHaveLength(framework.keyFacts?.length ?? 0);
        expect(progress(evaluation).asked).toBeGreaterThan(0);
        expect(
          blockersBeforeSubmit(evaluation).every(({ criterion }) => evaluation.byCode.get(criterion)?.asked),
        ).toBe(true);
        const odd = evaluation.criteria.filter((row) => {
          const step = nextStep(evaluation, row);
          return (
            row.counts !== (row.leftOut === null) ||
            (row.points !== null && row.points > (row.highestPoints ?? 0)) ||
            coreRules(framework, row.criterion, organisation.sectors).length >
              (row.criterion.caps?.length ?? 0) ||
            (step?.kind === 'option' && step.points <= (row.points ?? 0))
          );
        });
        expect(odd.map((row) => row.code)).toEqual([]);
      });
      fc.assert(property, { numRuns: runs(1000) });
    });
  },
);
