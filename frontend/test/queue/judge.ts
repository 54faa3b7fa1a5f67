import type pg from 'pg';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { AnswerPatch } from '../../src/app/features/assessments/current-answer';
import type { Seen } from './device';

/** One state that an answer has had on the server. */
interface State {
  readonly criterion: string;
  readonly version: number;
  readonly value: Answer | null;
  readonly explanation: string;
  readonly by: string;
}

/** What one person did last, and what stood in the conflicts that were shown in the end. */
export interface Wanted {
  readonly userId: string;
  readonly name: string;
  readonly seen: Seen;
  readonly last: ReadonlyMap<string, AnswerPatch>;
  readonly conflicts: ReadonlyMap<string, AnswerPatch>;
}

type Field = 'value' | 'explanation';
const FIELDS: readonly Field[] = ['value', 'explanation'];

/** Everything that went wrong for these people, as sentences; an empty list when all is well. */
export async function faultsOf(
  admin: pg.Client,
  organisationId: string,
  people: readonly Wanted[],
): Promise<string[]> {
  const { rows } = await admin.query<State>(
    `SELECT criterion, version, value, explanation, changed_by AS by FROM app.answer_history
     WHERE organisation_id = $1 ORDER BY criterion, version`,
    [organisationId],
  );
  const histories = new Map<string, State[]>();
  for (const row of rows) histories.set(row.criterion, [...(histories.get(row.criterion) ?? []), row]);
  return [
    ...people.flatMap((person) => lostBy(person, histories)),
    ...[...histories.values()].flatMap((states) => wrongsOf(states, people)),
  ];
}

/** What was typed and is neither on the server, nor shown in a conflict, nor replaced by somebody who saw it. */
function lostBy(person: Wanted, histories: ReadonlyMap<string, readonly State[]>): string[] {
  return [...person.last].flatMap(([criterion, patch]) =>
    FIELDS.filter((field) => patch[field] !== undefined).flatMap((field) => {
      const wanted = JSON.stringify(patch[field]);
      const isShown = JSON.stringify(person.conflicts.get(criterion)?.[field]) === wanted;
      if (isShown || arrived(histories.get(criterion) ?? [], person, field, wanted)) return [];
      return [`lost: ${criterion} ${field} ${wanted} of ${person.name}`];
    }),
  );
}

/** True when a state had it and this person never changed that field to something else afterwards. */
function arrived(states: readonly State[], person: Wanted, field: Field, wanted: string): boolean {
  const at = states.findLastIndex((state) => JSON.stringify(state[field]) === wanted);
  if (at < 0) return false;
  return states.slice(at + 1).every((state, index) => {
    const before = states[at + index];
    return state.by !== person.userId || JSON.stringify(state[field]) === JSON.stringify(before?.[field]);
  });
}

function wrongsOf(states: readonly State[], people: readonly Wanted[]): string[] {
  const texts = new Set<string>();
  return states.flatMap((state, index) => {
    const before = states[index - 1];
    const author = people.find(({ userId }) => userId === state.by);
    const place = `${state.criterion} version ${state.version}`;
    const isNew = state.explanation !== (before?.explanation ?? '');
    const wrongs = [
      ...(state.version === index + 1 ? [] : [`a gap before ${place}`]),
      ...(isNew && texts.has(state.explanation) ? [`applied twice: ${place} ${state.explanation}`] : []),
      ...(isNew && !state.explanation.startsWith(`${author?.name} `)
        ? [`stored for another: ${place} ${state.explanation} by ${author?.name}`]
        : []),
      ...(before === undefined || author?.seen.has(`${state.criterion} ${before.version}`)
        ? []
        : [`overwritten unseen: ${place} by ${author?.name}`]),
    ];
    texts.add(state.explanation);
    return wrongs;
  });
}
