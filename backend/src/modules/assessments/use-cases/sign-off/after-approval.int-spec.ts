import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnswerChange } from '@zicht/shared/assessments/answer.contract';
import { WipeText } from '../answers/wipe-text.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { AskReopening } from './reopening/ask-reopening.js';
import { ChangeAfterApproval } from './change-after-approval.js';
import { DecideReopening } from './reopening/decide-reopening.js';

describe('After the approval', () => {
  let world: AssessmentWorld;
  let journey: Journey;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      contributor: ['contributor'],
      boardMember: ['boardMember'],
    });
    journey = await new Journey(world, organisation).fill();
  });

  const read = (person = 'coordinator') => world.get(AssessmentQueries).show(journey.actor(person), 2027);
  const answer = (baseVersion: number, fields: Partial<AnswerChange>) =>
    journey.answer([journey.change('KEN-01', { baseVersion, ...fields })]);
  const reopenDraft = async () => {
    const input = { year: 2027, version: journey.version, reason: 'Een getal klopte niet' };
    journey.moved(await world.get(ChangeAfterApproval).execute(journey.actor('coordinator'), input));
  };

  it('shows of each changed answer what was approved, also when it was never submitted', async () => {
    await answer(1, { value: { option: '3' }, explanation: 'Zo was het.' });
    await journey.reach('approved');
    expect((await read()).changedSinceApproval).toEqual([]);
    await reopenDraft();
    await answer(2, { value: { option: '1' } });
    await answer(3, { value: { option: '2' }, explanation: 'Zo is het nu.' });
    expect((await read('boardMember')).changedSinceApproval).toEqual([
      { criterion: 'KEN-01', before: { value: { option: '3' }, explanation: 'Zo was het.' } },
    ]);
    expect((await read('contributor')).changedSinceApproval).toEqual([]);
    await journey.reach('approved');
    expect((await read()).changedSinceApproval).toEqual([]);
  });

  it('keeps nothing of an approved text that was wiped', async () => {
    await answer(1, { explanation: 'Een geheim.' });
    await journey.reach('approved');
    await reopenDraft();
    await answer(2, { value: { option: '1' }, explanation: 'Iets anders.' });
    const text = { kind: 'answer', criterion: 'KEN-01' } as const;
    await world.get(WipeText).execute(journey.actor('coordinator'), { year: 2027, text });
    const { changedSinceApproval } = await read();
    expect(changedSinceApproval).toMatchObject([{ before: { explanation: '' } }]);
    expect(JSON.stringify(changedSinceApproval)).not.toContain('geheim');
  });

  describe('and the snapshot date', () => {
    const ask = () =>
      world.get(AskReopening).execute(journey.actor('coordinator'), {
        year: 2027,
        version: journey.version,
        reason: 'Een getal klopte niet',
      });
    const decide = (reopeningId: string, decision: 'granted' | 'refused') =>
      world
        .get(DecideReopening)
        .execute(world.actor(world.administrator, journey.organisation.id), { reopeningId, decision });

    it('nothing is reopened that could not be handed in again', async () => {
      await journey.reach('submitted');
      world.clock.set('2027-09-01T21:00:00Z');
      const { id } = await ask();
      world.clock.set('2027-09-01T22:00:01Z');
      await expect(decide(id, 'granted')).rejects.toMatchObject({ code: 'snapshotDatePassed', status: 409 });
      expect((await read()).status).toBe('submitted');
      expect(await decide(id, 'refused')).toMatchObject({ decision: 'refused' });
      await expect(ask()).rejects.toMatchObject({ code: 'snapshotDatePassed', status: 409 });
    });

    it('on its last day it still can be', async () => {
      await journey.reach('submitted');
      world.clock.set('2027-09-01T21:00:00Z');
      const { id } = await ask();
      await decide(id, 'granted');
      journey.version += 1;
      await journey.reach('submitted');
      expect((await read()).submissions).toHaveLength(2);
    });
  });
});
