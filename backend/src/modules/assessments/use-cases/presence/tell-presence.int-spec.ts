import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PRESENCE_MILLISECONDS } from '@zicht/shared/assessments/presence';
import type { Presence } from '@zicht/shared/assessments/presence.contract';
import { AssignQuestions, OpenAssessment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import type { TestOrganisation } from '../../testing/assessment-world.js';
import { TellPresence } from './tell-presence.js';

const YEAR = 2027;

describe('Who is busy on a question', () => {
  let world: AssessmentWorld;
  let here: TestOrganisation;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    here = await world.addOrganisation('JHV', {
      coordinator: ['coordinator'],
      deputy: ['coordinator'],
      boardMember: ['boardMember'],
      contributor: ['contributor'],
      privacyOfficer: ['privacyOfficer'],
    });
    await world.get(OpenAssessment).execute(world.actor(here.people['coordinator']), { year: YEAR });
  });

  const tell = (
    person: string,
    busy: boolean,
    criterion = 'KEN-01',
    organisation = here,
  ): Promise<Presence> =>
    world
      .get(TellPresence)
      .execute(world.actor(organisation.people[person]), { year: YEAR, criterion, busy });
  const names = async (person: string, criterion = 'KEN-01') =>
    (await tell(person, false, criterion)).people.map(({ name }) => name);
  const pass = (milliseconds: number) =>
    world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
  const assign = (criterion: string) =>
    world.get(AssignQuestions).execute(world.actor(here.people['coordinator']), {
      year: YEAR,
      criteria: [criterion],
      assigneeId: here.people['contributor']!.id,
      dueOn: '2027-04-01',
    });

  it('is told to colleagues at that question, since when, and never to the person', async () => {
    world.clock.set('2027-03-01T10:00:00.000Z');
    expect(await tell('coordinator', true)).toEqual({ people: [] });
    pass(PRESENCE_MILLISECONDS / 2);
    expect(await tell('coordinator', true)).toEqual({ people: [] });
    pass(PRESENCE_MILLISECONDS - 100);
    expect(await tell('deputy', false)).toEqual({
      people: [{ name: 'Naam van coordinator', since: '2027-03-01T10:00:00.001Z' }],
    });
    expect(await names('boardMember')).toEqual(['Naam van coordinator']);
    expect(await names('deputy', 'KEN-02')).toEqual([]);
  });

  it('is over after leaving, at another question, and after two minutes', async () => {
    await tell('coordinator', true);
    await tell('coordinator', false);
    expect(await names('deputy')).toEqual([]);
    await tell('coordinator', true);
    await tell('coordinator', true, 'KEN-02');
    expect(await names('deputy')).toEqual([]);
    expect(await names('deputy', 'KEN-02')).toEqual(['Naam van coordinator']);
    // A second tab that merely looks at another question ends nothing.
    await tell('coordinator', false, 'KEN-01');
    expect(await names('deputy', 'KEN-02')).toEqual(['Naam van coordinator']);
    pass(PRESENCE_MILLISECONDS + 1);
    expect(await names('deputy', 'KEN-02')).toEqual([]);
  });

  it('leaves no rows behind', async () => {
    for (const criterion of ['KEN-01', 'KEN-02', 'KEN-03']) await tell('coordinator', true, criterion);
    pass(PRESENCE_MILLISECONDS + 1);
    await tell('deputy', false);
    expect(await world.rows('SELECT 1 FROM app.presences WHERE organisation_id = $1', [here.id])).toEqual([]);
  });

  it('notes nobody who may not answer, and shows a contributor own questions alone', async () => {
    await tell('boardMember', true);
    expect(await names('coordinator')).toEqual([]);
    await expect(tell('contributor', true)).rejects.toMatchObject({ status: 404 });
    await expect(tell('privacyOfficer', false)).rejects.toMatchObject({ status: 403 });
    await assign('KEN-01');
    await tell('contributor', true);
    expect(await names('coordinator')).toEqual(['Naam van contributor']);
    await tell('coordinator', true);
    expect(await names('contributor')).toEqual(['Naam van coordinator']);
  });

  it('stays inside the organisation, and asks for a year that is open', async () => {
    await tell('coordinator', true);
    await expect(tell('coordinator', true, 'KEN-01', world.foreign)).rejects.toMatchObject({ status: 404 });
    await world.get(OpenAssessment).execute(world.actor(world.foreign.people['coordinator']), { year: YEAR });
    expect(await tell('coordinator', true, 'KEN-01', world.foreign)).toEqual({ people: [] });
    expect(await names('deputy')).toEqual(['Naam van coordinator']);
  });

  it('costs at most two statements', async () => {
    await tell('coordinator', true);
    expect(await world.statements.during(() => tell('deputy', true))).toHaveLength(2);
    expect(await world.statements.during(() => tell('deputy', true, 'KEN-09'))).toHaveLength(1);
  });
});
