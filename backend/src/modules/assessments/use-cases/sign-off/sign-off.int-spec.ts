import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ASSESSMENT_STATUSES,
  ASSESSMENT_STEPS,
  transitionOf,
} from '@zicht/shared/assessments/assessment-status';
import type { AssessmentStatus, AssessmentStep } from '@zicht/shared/assessments/assessment-status';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import { newId } from '../../../../platform/ids/new-id.js';
import { ReviewTheme } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { takeStep } from '../../testing/take-step.js';
import { AssessmentQueries } from '../reading/assessments.queries.js';
import { AskReopening } from './reopening/ask-reopening.js';
import { DecideReopening } from './reopening/decide-reopening.js';
import { PlatformReopeningQueries } from './reopening/platform-reopenings.queries.js';

describe('The way to a submission', () => {
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
      focalPerson: ['focalPerson'],
      contributor: ['contributor'],
      boardMember: ['boardMember'],
      privacyOfficer: ['privacyOfficer'],
      director: ['boardMember', 'coordinator'],
    });
    journey = new Journey(world, organisation);
  });

  /** A person of each role takes a step on the present version (or another one). */
  const take = async (step: AssessmentStep, person: string, version = journey.version): Promise<unknown> => {
    const actor = journey.actor(person);
    if (step !== 'reopen') return takeStep(world, step, actor, version);
    const asking = { year: 2027, version, reason: 'Zo' };
    const asked = await world.get(AskReopening).execute(journey.actor('coordinator'), asking);
    return world
      .get(DecideReopening)
      .execute(actor, { reopeningId: asked.id, year: 2027, decision: 'granted' });
  };
  const read = () => world.get(AssessmentQueries).show(journey.actor('director'), 2027);
  const snapshots = () =>
    world.rows<{ number: number; snapshot: string; sha256: string }>(
      'SELECT number, snapshot, sha256 FROM app.submissions WHERE organisation_id = $1 ORDER BY number',
      [journey.organisation.id],
    );

  describe.each(ASSESSMENT_STATUSES)('from %s', (status: AssessmentStatus) => {
    it.each(ASSESSMENT_STEPS.filter((step) => transitionOf(step, status) === undefined))(
      'refuses to %s',
      async (step) => {
        await (await journey.fill()).reach(status);
        // Submitting again what was just submitted is an answer, not a step.
        const version = step === 'submit' && status === 'submitted' ? journey.version + 1 : journey.version;
        const code = version === journey.version ? 'illegalTransition' : 'staleVersion';
        await expect(take(step, 'director', version)).rejects.toMatchObject({ status: 409, code });
        expect(await read()).toMatchObject({ status, version: journey.version });
      },
    );

    it.each(ASSESSMENT_STEPS.filter((step) => transitionOf(step, status) !== undefined))(
      'lets nobody without the right %s',
      async (step) => {
        await (await journey.fill()).reach(status);
        const { permissions = [] } = transitionOf(step, status) ?? {};
        for (const role of ORGANISATION_ROLES) {
          if (permissions.some((permission) => isAllowed([role], permission))) continue;
          if (step === 'reopen') continue;
          await expect(take(step, role)).rejects.toMatchObject({ status: 403, code: 'forbidden' });
        }
        expect(await read()).toMatchObject({ status, version: journey.version });
      },
    );

    it.each(ASSESSMENT_STEPS.filter((step) => transitionOf(step, status) !== undefined))(
      'refuses to %s on an old version',
      async (step) => {
        await (await journey.fill()).reach(status);
        const old = step === 'submit' ? journey.version - 1 : journey.version - 1;
        await expect(take(step, 'director', old)).rejects.toMatchObject({
          status: 409,
          code: 'staleVersion',
        });
      },
    );
  });

  it('asks for every visible scored question, and for each "don\'t know" to be confirmed', async () => {
    await journey.fill();
    await journey.answer([
      journey.change('KEN-01', { baseVersion: 1, value: null }),
      journey.change('KEN-02', { baseVersion: 1, value: { dontKnow: true } }),
      journey.change('BOR-08', { baseVersion: 1, value: null }),
    ]);
    await expect(journey.send()).rejects.toMatchObject({
      code: 'notReadyForBoard',
      faults: [
        { path: '/answers/KEN-01', code: 'open' },
        { path: '/answers/KEN-02', code: 'dontKnowToConfirm' },
      ],
    });
    await journey.answer([journey.change('KEN-01', { baseVersion: 2, value: { option: '2' } })]);
    expect(await journey.send('coordinator', ['KEN-02'])).toMatchObject({ status: 'awaitingApproval' });
    const { answers } = await read();
    expect(answers.find(({ criterion }) => criterion === 'KEN-02')).toMatchObject({
      confirmed: true,
      version: 3,
    });
  });

  it('does not let the sender sign, unless nobody else is there', async () => {
    await journey.fill('director');
    await journey.send('director');
    await expect(journey.approve('director')).rejects.toMatchObject({ code: 'senderMayNotApprove' });
    await journey.approve('boardMember');
    expect(await journey.submit('director')).toMatchObject({ signedAlone: false });

    const solo = await world.addOrganisation('SHV', { only: ['coordinator', 'boardMember'] });
    const alone = await new Journey(world, solo).fill('only');
    await alone.send('only');
    await alone.approve('only');
    expect(await alone.submit('only')).toMatchObject({ signedAlone: true });
    const [row] = await world.rows<{ snapshot: string }>(
      'SELECT snapshot FROM app.submissions WHERE organisation_id = $1',
      [solo.id],
    );
    expect(JSON.parse(row?.snapshot ?? '{}')).toMatchObject({ signedAlone: true });
  });

  it('clears the findings of the board at each new sending, and keeps them until then', async () => {
    await (await journey.fill()).reach('awaitingApproval');
    const review = { year: 2027, theme: 'KEN', verdict: 'question' as const, question: 'Waarom?' };
    await world.get(ReviewTheme).execute(journey.actor('boardMember'), review);
    const agreed = await world
      .get(ReviewTheme)
      .execute(journey.actor('boardMember'), { ...review, theme: 'SCH', verdict: 'agreed', question: 'weg' });
    expect(agreed.reviews.map(({ theme, question }) => [theme, question])).toEqual([
      ['KEN', 'Waarom?'],
      ['SCH', ''],
    ]);
    await expect(
      world.get(ReviewTheme).execute(journey.actor('boardMember'), { ...review, question: ' ' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(
      world.get(ReviewTheme).execute(journey.actor('boardMember'), { ...review, theme: 'ZZZ' }),
    ).rejects.toMatchObject({ status: 404 });
    await take('sendBack', 'boardMember');
    journey.version += 1;
    expect((await read()).reviews).toHaveLength(2);
    await expect(world.get(ReviewTheme).execute(journey.actor('boardMember'), review)).rejects.toMatchObject({
      code: 'illegalTransition',
    });
    await journey.send();
    expect((await read()).reviews).toEqual([]);
  });

  it.each([
    ['2027-05-01T21:59:00Z', { late: false }],
    ['2027-05-01T22:00:01Z', { late: true }],
    ['2027-09-01T21:59:00Z', { late: true }],
    ['2027-09-01T22:00:01Z', 'snapshotDatePassed'],
  ])('submits at %s', async (moment, expected) => {
    await (await journey.fill()).reach('approved');
    world.clock.set(moment);
    if (typeof expected === 'string')
      await expect(journey.submit()).rejects.toMatchObject({ code: expected });
    else expect(await journey.submit()).toMatchObject(expected);
  });

  it.each([
    ['2027-05-01T21:59:00Z', 'boardMember', 'administrator'],
    ['2027-05-01T22:00:01Z', 'administrator', 'boardMember'],
  ])('is reopened at %s by the %s and not by the %s', async (moment, decider, other) => {
    await (await journey.fill()).reach('submitted');
    const [first] = await snapshots();
    world.clock.set(moment);
    const { version, organisation } = journey;
    const ask = { year: 2027, version, reason: 'Een getal klopte niet' };
    const asked = await world.get(AskReopening).execute(journey.actor('coordinator'), ask);
    await expect(world.get(AskReopening).execute(journey.actor('coordinator'), ask)).rejects.toMatchObject({
      code: 'reopeningPending',
    });
    const waiting = await world.get(PlatformReopeningQueries).list(world.actor(world.administrator));
    expect(waiting.reopenings).toContainEqual(
      expect.objectContaining({ id: asked.id, organisationId: organisation.id, year: 2027 }),
    );
    const decide = (person: string, decision: 'granted' | 'refused') => {
      const isPlatform = person === 'administrator';
      const actor = isPlatform ? world.actor(world.administrator, organisation.id) : journey.actor(person);
      return world.get(DecideReopening).execute(actor, { reopeningId: asked.id, decision });
    };
    await expect(decide(other, 'granted')).rejects.toMatchObject({ code: 'forbidden' });
    expect(await decide(decider, 'granted')).toMatchObject({ decision: 'granted' });
    expect(await decide(decider, 'granted')).toMatchObject({ decision: 'granted' });
    await expect(decide(decider, 'refused')).rejects.toMatchObject({ code: 'illegalTransition' });
    expect(await read()).toMatchObject({
      status: 'draft',
      version: version + 1,
      approvedBy: null,
      sentBy: null,
    });

    journey.version += 1;
    await journey.answer([journey.change('KEN-01', { baseVersion: 1, value: { option: '1' } })]);
    expect(await read()).toMatchObject({ changedSinceApproval: [{ criterion: 'KEN-01' }] });
    await journey.reach('submitted');
    const [unchanged, second] = await snapshots();
    expect(unchanged).toEqual(first);
    expect(second?.number).toBe(2);
  });

  it('stays submitted when the request is refused, and can be asked again', async () => {
    await (await journey.fill()).reach('submitted');
    const ask = { year: 2027, version: journey.version, reason: 'Zo' };
    const asked = await world.get(AskReopening).execute(journey.actor('coordinator'), ask);
    const decide = { reopeningId: asked.id, year: 2027, decision: 'refused' as const };
    await world.get(DecideReopening).execute(journey.actor('boardMember'), decide);
    expect(await read()).toMatchObject({ status: 'submitted', reopenings: [{ decision: 'refused' }] });
    await world.get(AskReopening).execute(journey.actor('coordinator'), ask);
    for (const wrong of [
      { ...decide, reopeningId: newId() },
      { ...decide, year: 2026 },
    ]) {
      await expect(
        world.get(DecideReopening).execute(journey.actor('boardMember'), wrong),
      ).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});
