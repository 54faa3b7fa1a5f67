import type { AnswerChange } from '@zicht/shared/assessments/answer.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { planAnswers } from '../domain/answers.js';
import type { PlannedAnswer } from '../domain/answers.js';
import { addDays, at, CURRENT_YEAR } from '../domain/calendar.js';
import { EXPLANATIONS, REFERENCES } from '../domain/explanations.js';
import type { DemoOrganisation } from '../domain/organisations.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoParts } from './demo-parts.js';

/** One organisation in one round. */
export interface DemoYear {
  readonly parts: DemoParts;
  readonly clock: DemoClock;
  readonly round: Round;
  readonly framework: Framework;
  readonly organisation: DemoOrganisation;
  readonly coordinator: Actor;
  readonly board: Actor;
}

/** Answers of the current round, of which two are "don't know". */
const ANSWERED = 23;
const DONT_KNOWS = 2;

/** Days after the opening on which a past year was filled in, in parts. */
const WORKING_DAYS = [14, 27, 45, 61];
const SENT_AFTER = 92;
const APPROVED_AFTER = 101;
const SUBMITTED_AFTER = 106;

/** A year from opening to submission, each step on a day of that year. */
export async function seedSubmittedYear(demo: DemoYear): Promise<void> {
  const { parts, clock, round, coordinator, board } = demo;
  const { year } = round;
  const day = (after: number, hour: number) => clock.set(at(addDays(round.opensOn, after), hour));

  day(WORKING_DAYS[0] ?? 0, 8);
  let { version } = await parts.open.execute(coordinator, { year });
  const answers = planAnswers(planOf(demo));
  const size = Math.ceil(answers.length / WORKING_DAYS.length);
  for (const [index, after] of WORKING_DAYS.entries()) {
    day(after, 9 + index);
    await save(demo, answers.slice(index * size, (index + 1) * size));
  }
  await addReferences(demo, answers);
  day(SENT_AFTER, 14);
  const message = 'Hierbij onze zelfevaluatie. Graag uw akkoord.';
  ({ version } = await parts.sendToBoard.execute(coordinator, {
    year,
    version,
    message,
    confirmedDontKnows: [],
  }));
  day(APPROVED_AFTER, 10);
  ({ version } = await parts.approve.execute(board, { year, version }));
  day(SUBMITTED_AFTER, 11);
  await parts.submit.execute(coordinator, { year, version });
}

/** The current year, half filled: a colleague was asked one thing, and two answers are not known yet. */
export async function seedCurrentYear(demo: DemoYear, colleague: Actor): Promise<void> {
  const { parts, clock, round, coordinator } = demo;
  const { year } = round;
  clock.set(at(addDays(round.opensOn, 12), 8));
  await parts.open.execute(coordinator, { year });

  const scored = planAnswers(planOf(demo)).filter(({ criterion }) => criterion.weight > 0);
  const [asked, ...others] = [
    ...scored.filter(({ criterion }) => criterion.type === 'percentage'),
    ...scored.filter(({ criterion }) => criterion.type !== 'percentage'),
  ];
  const answers = scored.filter((each) => others.includes(each)).slice(0, ANSWERED);
  const unknown = new Set(
    answers
      .filter(({ criterion }) => criterion.caps === undefined && criterion.type === 'single-choice')
      .slice(-DONT_KNOWS),
  );
  const known = answers.map((each) =>
    unknown.has(each) ? { ...each, value: { dontKnow: true as const } } : each,
  );
  clock.set(at(addDays(round.opensOn, 20), 13));
  await save(demo, known.slice(0, 12));
  clock.set(at(addDays(round.opensOn, 41), 9));
  await save(demo, known.slice(12));
  await addReferences(demo, known);
  if (asked === undefined) return;

  const criterion = asked.criterion.code;
  clock.set(at(addDays(round.opensOn, 55), 10));
  const dueOn = addDays(round.opensOn, 74);
  await parts.assign.execute(coordinator, {
    year,
    criteria: [criterion],
    assigneeId: colleague.userId,
    dueOn,
  });
  clock.set(at(addDays(round.opensOn, 55), 10, 4));
  await parts.comment.execute(coordinator, {
    year,
    id: newId(),
    criterion,
    body: 'Wil je de aantallen opzoeken? Tel alleen medewerkers die op de peildatum in dienst waren.',
    mentions: [colleague.userId],
  });
}

function planOf({ framework, organisation, round }: DemoYear) {
  const { key, sectors, startByTheme, growth, staff } = organisation;
  const { year, referenceDate } = round;
  return { framework, organisation: key, year, referenceDate, sectors, startByTheme, growth, staff };
}

async function save(
  { parts, round, coordinator }: DemoYear,
  answers: readonly PlannedAnswer[],
): Promise<void> {
  const changes: AnswerChange[] = answers.map(({ criterion, value }) => ({
    changeId: newId(),
    criterion: criterion.code,
    baseVersion: 0,
    value,
    ...explanationOf(criterion.code, round.year, value),
  }));
  const { results } = await parts.save.execute(coordinator, { year: round.year, changes });
  const refused = results.filter(({ outcome }) => outcome !== 'applied');
  if (refused.length > 0) {
    const reasons = refused.map(
      ({ criterion, outcome, faults }) => `${criterion} ${outcome} ${JSON.stringify(faults)}`,
    );
    throw new Error(`Demo answers of ${round.year} were refused: ${reasons.join('; ')}`);
  }
}

function explanationOf(
  criterion: string,
  year: number,
  value: PlannedAnswer['value'],
): { explanation?: string } {
  const [earlier, later] = EXPLANATIONS[criterion] ?? [];
  if ('dontKnow' in value || earlier === undefined) return {};
  return { explanation: year < CURRENT_YEAR - 1 ? earlier : later };
}

/** References to documents of that year, for the questions that were answered. */
async function addReferences(
  { parts, round, coordinator }: DemoYear,
  answers: readonly PlannedAnswer[],
): Promise<void> {
  const { year } = round;
  const answered = new Set(answers.map(({ criterion }) => criterion.code));
  for (const { title, kind, place, owner, criteria } of REFERENCES) {
    const links = criteria
      .filter((criterion) => answered.has(criterion))
      .map((criterion) => ({ year, criterion }));
    if (links.length === 0) continue;
    await parts.addEvidence.execute(coordinator, {
      id: newId(),
      title: `${title} ${year - 1}`,
      kind,
      place,
      owner,
      edition: '1.0',
      datedOn: addDays(round.opensOn, -40),
      validUntil: addDays(round.opensOn, 700),
      links,
    });
  }
}
