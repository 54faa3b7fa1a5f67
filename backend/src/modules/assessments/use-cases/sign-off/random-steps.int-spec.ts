import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import type { Permission } from '@zicht/shared/access/permissions';
import type { AssessmentStatus } from '@zicht/shared/assessments/assessment-status';
import { runs } from '@zicht/shared/framework/testing/runs';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { ApproveAssessment, ReviewTheme, SendToBoard, SubmitAssessment } from '../../index.js';
import { AssessmentWorld } from '../../testing/assessment-world.js';
import { Journey } from '../../testing/journey.js';
import { WipeText } from '../answers/wipe-text.js';
import { AskReopening } from './ask-reopening.js';
import { ChangeAfterApproval } from './change-after-approval.js';
import { DecideReopening } from './decide-reopening.js';
import { SendBack } from './send-back.js';
import { TakeBack } from './take-back.js';

const PEOPLE = [
  'coordinator',
  'director',
  'boardMember',
  'focalPerson',
  'contributor',
  'privacyOfficer',
] as const;
type Person = (typeof PEOPLE)[number];

/** What a test knows of an assessment without asking the server. */
interface Model {
  status: AssessmentStatus;
  version: number;
  answer: number;
  sender: Person | null;
  hasQuestion: boolean;
  submissions: number;
  reopening: string | null;
}

/** One kind of step: who may take it, when it is legal, what it does to the model and to the server. */
interface Step {
  readonly permissions: readonly Permission[];
  readonly isLegal: (model: Model, person: Person) => boolean;
  readonly apply: (model: Model, person: Person, answer: unknown) => void;
  readonly run: (world: AssessmentWorld, journey: Journey, model: Model, person: Person) => Promise<unknown>;
}

const move = (status: AssessmentStatus) => (model: Model) => {
  model.status = status;
  model.version += 1;
};
const input = ({ version }: Model) => ({ year: 2027, version });

const STEPS: Readonly<Record<string, Step>> = {
  answer: {
    permissions: ['answers:write'],
    isLegal: ({ status }) => status === 'draft',
    apply: (model) => (model.answer += 1),
    run: async (_world, journey, { answer }, person) => {
      const option = String(answer % 5);
      const change = journey.change('KEN-01', { baseVersion: answer, value: { option }, explanation: 'Zo.' });
      const [result] = (await journey.answer([change], person)).results;
      if (result?.outcome !== 'applied') throw new Refused(result?.outcome ?? '');
    },
  },
  sendToBoard: {
    permissions: ['assessment:sendToBoard'],
    isLegal: ({ status }) => status === 'draft',
    apply: (model, person) => {
      move('awaitingApproval')(model);
      model.sender = person;
      model.hasQuestion = false;
    },
    run: (world, journey, model, person) =>
      world
        .get(SendToBoard)
        .execute(journey.actor(person), { ...input(model), message: 'Graag lezen', confirmedDontKnows: [] }),
  },
  takeBack: {
    permissions: ['assessment:sendToBoard'],
    isLegal: ({ status }) => status === 'awaitingApproval',
    apply: move('draft'),
    run: (world, journey, model, person) => world.get(TakeBack).execute(journey.actor(person), input(model)),
  },
  question: {
    permissions: ['assessment:review'],
    isLegal: ({ status }) => status === 'awaitingApproval',
    apply: (model) => (model.hasQuestion = true),
    run: (world, journey, _model, person) =>
      world.get(ReviewTheme).execute(journey.actor(person), {
        year: 2027,
        theme: 'KEN',
        verdict: 'question',
        question: 'Waarom?',
      }),
  },
  sendBack: {
    permissions: ['assessment:review'],
    isLegal: ({ status, hasQuestion }) => status === 'awaitingApproval' && hasQuestion,
    apply: move('draft'),
    run: (world, journey, model, person) => world.get(SendBack).execute(journey.actor(person), input(model)),
  },
  approve: {
    permissions: ['assessment:review'],
    isLegal: ({ status, sender }, person) => status === 'awaitingApproval' && sender !== person,
    apply: move('approved'),
    run: (world, journey, model, person) =>
      world.get(ApproveAssessment).execute(journey.actor(person), input(model)),
  },
  change: {
    permissions: ['assessment:change'],
    isLegal: ({ status }) => status === 'approved',
    apply: move('draft'),
    run: (world, journey, model, person) =>
      world.get(ChangeAfterApproval).execute(journey.actor(person), { ...input(model), reason: 'Een reden' }),
  },
  submit: {
    permissions: ['assessment:submit'],
    // Submitted again, it answers the submission that is there.
    isLegal: ({ status }) => status === 'approved' || status === 'submitted',
    apply: (model) => {
      if (model.status === 'submitted') return;
      move('submitted')(model);
      model.submissions += 1;
    },
    run: (world, journey, model, person) =>
      world.get(SubmitAssessment).execute(journey.actor(person), input(model)),
  },
  ask: {
    permissions: ['reopening:ask'],
    isLegal: ({ status, reopening }) => status === 'submitted' && reopening === null,
    apply: (model, _person, answer) => (model.reopening = (answer as { id: string }).id),
    run: (world, journey, model, person) =>
      world.get(AskReopening).execute(journey.actor(person), { ...input(model), reason: 'Een reden' }),
  },
  grant: {
    permissions: ['reopening:decide'],
    isLegal: ({ reopening }) => reopening !== null,
    apply: (model) => {
      move('draft')(model);
      model.reopening = null;
    },
    run: (world, journey, { reopening }, person) =>
      decide(world, journey, person, { reopening, decision: 'granted' }),
  },
  refuse: {
    permissions: ['reopening:decide'],
    isLegal: ({ reopening }) => reopening !== null,
    apply: (model) => (model.reopening = null),
    run: (world, journey, { reopening }, person) =>
      decide(world, journey, person, { reopening, decision: 'refused' }),
  },
  wipe: {
    permissions: ['texts:wipe'],
    isLegal: () => true,
    apply: (model, _person, answer) => (model.answer += answer === 'nothing' ? 0 : 1),
    run: async (world, journey, _model, person) => {
      const text = { kind: 'answer', criterion: 'KEN-01' } as const;
      try {
        await world.get(WipeText).execute(journey.actor(person), { year: 2027, text });
      } catch (error) {
        if (error instanceof DomainError && error.code === 'textAlreadyWiped') return 'nothing';
        throw error;
      }
      return 'wiped';
    },
  },
};

class Refused extends Error {}

function decide(
  world: AssessmentWorld,
  journey: Journey,
  person: Person,
  { reopening, decision }: { reopening: string | null; decision: 'granted' | 'refused' },
): Promise<unknown> {
  if (reopening === null) throw new Refused('nothing asked');
  return world
    .get(DecideReopening)
    .execute(journey.actor(person), { reopeningId: reopening, year: 2027, decision });
}

const TO_A_SUBMISSION: { step: string; person: Person; isStale: boolean }[] = [
  { step: 'sendToBoard', person: 'coordinator', isStale: false },
  { step: 'approve', person: 'boardMember', isStale: false },
  { step: 'submit', person: 'coordinator', isStale: false },
  { step: 'ask', person: 'coordinator', isStale: false },
];

describe('Random steps by random people', () => {
  let world: AssessmentWorld;
  beforeAll(async () => {
    world = await AssessmentWorld.create();
  });
  afterAll(() => world.close());

  it(
    'never take an assessment off the table, and never change a submission',
    async () => {
      const steps = fc.array(
        fc.record({
          step: fc.constantFrom(...Object.keys(STEPS)),
          // Mostly people with rights, or hardly any run would come far.
          person: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...PEOPLE.slice(0, 3)) },
            fc.constantFrom(...PEOPLE),
          ),
          isStale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
        }),
        { minLength: 20, maxLength: 60, size: 'max' },
      );
      let furthest = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const organisation = await world.addOrganisation('SHV', {
            coordinator: ['coordinator'],
            director: ['boardMember', 'coordinator'],
            boardMember: ['boardMember'],
            focalPerson: ['focalPerson'],
            contributor: ['contributor'],
            privacyOfficer: ['privacyOfficer'],
          });
          const journey = await new Journey(world, organisation).fill();
          const model: Model = {
            status: 'draft',
            version: 1,
            answer: 1,
            sender: null,
            hasQuestion: false,
            submissions: 0,
            reopening: null,
          };
          const submitted: unknown[] = [];
          for (const { step: name, person, isStale } of sequence) {
            const step = STEPS[name];
            if (step === undefined) throw new Error('No such step');
            await take(journey, model, { step, person, isStale });
            await expectState(organisation.id, model, submitted);
          }
          furthest = Math.max(furthest, model.submissions);
        }),
        // Chance alone does not always get as far as a submission.
        { numRuns: runs(20), examples: [[TO_A_SUBMISSION]] },
      );
      expect(furthest).toBeGreaterThan(0);
    },
    runs(120_000),
  );

  async function take(
    journey: Journey,
    model: Model,
    { step, person, isStale }: { step: Step; person: Person; isStale: boolean },
  ): Promise<void> {
    const roles = journey.actor(person).roles;
    const isVersioned = !['answer', 'question', 'grant', 'refuse', 'wipe'].some(
      (name) => STEPS[name] === step,
    );
    const isRefused =
      !step.permissions.some((permission) => isAllowed(roles, permission)) ||
      !step.isLegal(model, person) ||
      (isStale && isVersioned);
    const seen = isStale && isVersioned ? { ...model, version: model.version + 1 } : model;
    try {
      const answer = await step.run(world, journey, seen, person);
      expect(isRefused).toBe(false);
      step.apply(model, person, answer);
    } catch (error) {
      if (!(error instanceof DomainError) && !(error instanceof Refused)) throw error;
      if (error instanceof DomainError) expect([403, 409]).toContain(error.status);
      expect(isRefused).toBe(true);
    }
  }

  async function expectState(organisationId: string, model: Model, submitted: unknown[]): Promise<void> {
    const [assessment] = await world.rows<Record<string, unknown>>(
      'SELECT status, version, sent_by, approved_by, baseline_at FROM app.assessments WHERE organisation_id = $1',
      [organisationId],
    );
    expect(assessment).toMatchObject({ status: model.status, version: model.version });
    expect(assessment?.['sent_by'] !== null).toBe(model.status !== 'draft');
    expect(assessment?.['approved_by'] !== null).toBe(['approved', 'submitted'].includes(model.status));
    const rows = await world.rows(
      'SELECT * FROM app.submissions WHERE organisation_id = $1 ORDER BY number',
      [organisationId],
    );
    expect(rows).toHaveLength(model.submissions);
    expect(rows.slice(0, submitted.length)).toEqual(submitted);
    submitted.push(...rows.slice(submitted.length));
    const [counts] = await world.rows<Record<string, number>>(
      `SELECT (SELECT version FROM app.answers WHERE organisation_id = $1 AND criterion = 'KEN-01') AS version,
         (SELECT count(*)::integer FROM app.answer_history WHERE organisation_id = $1 AND criterion = 'KEN-01') AS states`,
      [organisationId],
    );
    expect(counts).toEqual({ version: model.answer, states: model.answer });
  }
});
