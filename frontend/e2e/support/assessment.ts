import type { Assessment, AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import type { SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import type { FrameworkList } from '@zicht/shared/framework/framework.contract';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { nameOfVersion } from '@zicht/shared/framework/versions/version-names';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import { randomUUID } from 'node:crypto';
import type { ApiUser } from './worlds/api';

/** The year of the demo's current round. */
export const YEAR = 2027;

/** An identifier as the application makes them. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

function addressOf(user: ApiUser, year: number): { readonly organisationId: string; readonly year: number } {
  return { organisationId: user.organisationId, year };
}

/** The assessment of this year as this person reads it. */
export function readAssessment(user: ApiUser, year = YEAR): Promise<Assessment> {
  return user.get(fillPath(API_PATHS.assessment, addressOf(user, year)));
}

/** Asks what the server holds as explanation of a question. */
export function explanationOf(user: ApiUser, code: string): () => Promise<string> {
  return async () => {
    const { answers } = await readAssessment(user);
    return answers.find(({ criterion }) => criterion === code)?.explanation ?? '';
  };
}

/** The framework that this assessment asks. */
export async function readFramework(user: ApiUser, { round }: Assessment): Promise<Framework> {
  const names = nameOfVersion({ code: round.frameworkCode, version: round.frameworkVersion });
  const { frameworks } = await user.get<FrameworkList>(fillPath(API_PATHS.frameworks, { names }));
  return frameworks[0]!;
}

/** Saves answers by criterion on the versions that stand; those that the server refuses are left. */
export async function saveAnswers(
  user: ApiUser,
  answers: Readonly<Record<string, Answer>>,
  year = YEAR,
): Promise<SaveChangesResult> {
  const { answers: stored } = await readAssessment(user, year);
  const versions = new Map(stored.map(({ criterion, version }) => [criterion, version]));
  return user.send(
    'POST',
    fillPath(API_PATHS.changes, addressOf(user, year)),
    {
      changes: Object.entries(answers).map(([criterion, value]) => ({
        changeId: newId(),
        criterion,
        baseVersion: versions.get(criterion) ?? 0,
        value,
      })),
    },
    [409, 422],
  );
}

/** Answers everything that is open or unknown, so that the board can read. */
export async function fillIn(user: ApiUser, except: readonly string[] = [], year = YEAR): Promise<void> {
  const assessment = await readAssessment(user, year);
  const framework = await readFramework(user, assessment);
  const { criteria } = framework;
  const best = Object.entries(bestAnswers(framework, assessment.sectors)).map(
    ([code, answer]): [string, Answer] => {
      const type = criteria.find((criterion) => criterion.code === code)?.type;
      // The demo's round asks about a day of this month, and a denominator may follow another answer of the demo.
      if (type === 'date') return [code, { month: assessment.round.referenceDate.slice(0, 7) }];
      return [code, type === 'percentage' ? { numerator: 20, denominator: 400 } : answer];
    },
  );
  const done = new Set([
    ...except,
    ...assessment.answers
      .filter(({ value }) => value !== null && !('dontKnow' in value))
      .map(({ criterion }) => criterion),
  ]);
  let left = best.filter(([criterion]) => !done.has(criterion));
  // An answer can make another question appear, so what was refused is tried again.
  for (let turn = 0; turn < 3 && left.length > 0; turn += 1) {
    const { results } = await saveAnswers(user, Object.fromEntries(left), year);
    const refused = new Set(
      results.filter(({ outcome }) => outcome !== 'applied').map(({ criterion }) => criterion),
    );
    left = left.filter(([criterion]) => refused.has(criterion));
  }
}

/** Takes one step of the sign-off, on the version that stands. */
export async function step(
  user: ApiUser,
  name: 'sendToBoard' | 'takeBack' | 'approve' | 'submit',
  input: object = {},
  year = YEAR,
): Promise<AssessmentStanding> {
  const { version } = await readAssessment(user, year);
  return user.post(fillPath(SIGN_OFF_API_PATHS[name], addressOf(user, year)), { version, ...input });
}

/** Sends to the board, with every "don't know" that is left as it is. */
export async function sendToBoard(user: ApiUser, year = YEAR): Promise<void> {
  const { answers } = await readAssessment(user, year);
  const confirmedDontKnows = answers
    .filter(({ value }) => value !== null && 'dontKnow' in value)
    .map(({ criterion }) => criterion);
  await step(user, 'sendToBoard', { confirmedDontKnows }, year);
}
