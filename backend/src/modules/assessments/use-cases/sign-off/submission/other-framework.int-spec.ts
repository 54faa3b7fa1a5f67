import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { score } from '@zicht/shared/framework/evaluation/score';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import { AssessmentWorld } from '../../../testing/assessment-world.js';
import { Journey } from '../../../testing/journey.js';
import { AssessmentQueries } from '../../reading/assessments.queries.js';

describe.each(['framework-example-points', 'safe-sport-points'] as const)('With the framework %s', (file) => {
  const framework = readFramework(file);
  let world: AssessmentWorld;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
    await world.addRounds(framework, [2030, 2031]);
  });
  afterAll(() => world.close());

  it('an assessment is answered, signed and submitted with its own scores', async () => {
    world.clock.set('2030-02-01T09:00:00Z');
    const sectors = framework.sectors.slice(0, 1).map(({ code }) => code);
    const organisation = await world.addOrganisation(sectors[0] ?? 'JHV', {
      coordinator: ['coordinator'],
      boardMember: ['boardMember'],
    });
    const journey = await new Journey(world, organisation, 2030, framework).fill();
    const [first] = evaluate(framework, {
      round: 2030,
      sectors: organisation.sectors,
      answers: {},
    }).criteria.filter(({ asked }) => asked);
    const code = first?.code ?? '';
    const { results } = await journey.answer([
      journey.change('KEN-01', { value: { option: '3' } }),
      journey.change(code, { baseVersion: 1, value: { dontKnow: true } }),
    ]);
    expect(results[0]).toMatchObject({ outcome: 'invalid', faults: [{ code: 'unknownCriterion' }] });
    const isAllowed = framework.rules.dontKnow.allowed;
    expect(results[1]?.outcome).toBe(isAllowed ? 'applied' : 'invalid');
    const best = bestAnswers(framework, organisation.sectors);
    if (isAllowed) await journey.answer([journey.change(code, { baseVersion: 2, value: best[code] })]);

    await journey.reach('submitted');
    const [row] = await world.rows<{ snapshot: string }>(
      'SELECT snapshot FROM app.submissions WHERE organisation_id = $1',
      [organisation.id],
    );
    const snapshot = JSON.parse(row?.snapshot ?? '{}') as { scores: unknown; framework: object };
    const answers = Object.fromEntries(
      Object.entries(best).map(([key, value]) => [key, 'month' in value ? { month: '2029-12' } : value]),
    );
    const expected = score(framework, { round: 2030, sectors: organisation.sectors, answers });
    expect(snapshot.scores).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(snapshot.framework).toMatchObject({ code: framework.code, version: framework.version });

    world.clock.set('2031-02-01T09:00:00Z');
    await new Journey(world, organisation, 2031, framework).fill();
    const next = await world.get(AssessmentQueries).show(journey.actor('coordinator'), 2031);
    expect(next.previous).toMatchObject({ year: 2030, frameworkCode: framework.code });
  });
});
