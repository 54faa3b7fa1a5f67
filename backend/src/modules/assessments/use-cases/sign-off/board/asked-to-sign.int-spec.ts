import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendToBoard } from '../../../index.js';
import { AssessmentWorld } from '../../../testing/assessment-world.js';
import { Journey } from '../../../testing/journey.js';
import { AssessmentQueries } from '../../reading/assessments.queries.js';
import { TakeBack } from './take-back.js';

describe('Who is asked to sign', () => {
  let world: AssessmentWorld;
  let journey: Journey;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const organisation = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      focalPerson: ['focalPerson'],
      boardMember: ['boardMember'],
      director: ['boardMember', 'coordinator'],
    });
    journey = await new Journey(world, organisation).fill();
  });

  const idOf = (person: string, at = journey) => at.organisation.people[person]?.id ?? '';
  const send = async (recipientId: string | undefined, person = 'coordinator', at = journey) =>
    at.moved(
      await world.get(SendToBoard).execute(at.actor(person), {
        year: 2027,
        version: at.version,
        message: 'Graag voor vrijdag.',
        confirmedDontKnows: [],
        ...(recipientId === undefined ? {} : { recipientId }),
      }),
    );
  const read = (person = 'coordinator', at = journey) =>
    world.get(AssessmentQueries).show(at.actor(person), 2027);

  it('is the member of the board who was chosen; another one may still sign', async () => {
    await send(idOf('director'));
    expect(await read('director')).toMatchObject({
      sentTo: { id: idOf('director'), name: 'Naam van director' },
      sentMessage: 'Graag voor vrijdag.',
    });
    await journey.approve('boardMember');
    expect(await read()).toMatchObject({ status: 'approved', approvedBy: { id: idOf('boardMember') } });
  });

  it('is nobody any more after the answers came back', async () => {
    await send(idOf('director'));
    const input = { year: 2027, version: journey.version };
    journey.moved(await world.get(TakeBack).execute(journey.actor('coordinator'), input));
    expect(await read()).toMatchObject({ status: 'draft', sentTo: null, sentMessage: '' });
  });

  it('is the whole board where nobody was chosen and several can sign', async () => {
    await send(undefined);
    expect((await read()).sentTo).toBeNull();
  });

  it('is the only one who can sign: the sender cannot', async () => {
    await send(undefined, 'director');
    expect((await read()).sentTo?.id).toBe(idOf('boardMember'));
  });

  it('is the sender where nobody else is there', async () => {
    const alone = await new Journey(
      world,
      await world.addOrganisation('JHV', { only: ['coordinator', 'boardMember'] }),
    ).fill('only');
    await send(idOf('only', alone), 'only', alone);
    expect((await read('only', alone)).sentTo?.id).toBe(idOf('only', alone));
  });

  it('cannot be somebody without the right, of elsewhere, or the sender', async () => {
    const foreign = world.foreign.people['boardMember']?.id ?? '';
    for (const [recipient, sender] of [
      [idOf('focalPerson'), 'coordinator'],
      [idOf('coordinator'), 'coordinator'],
      [foreign, 'coordinator'],
      [idOf('director'), 'director'],
    ] as const) {
      await expect(send(recipient, sender)).rejects.toMatchObject({
        status: 422,
        faults: [{ path: '/recipientId', code: 'unknownSigner' }],
      });
    }
    expect((await read()).status).toBe('draft');
  });
});
