import type { OpenAction, Results } from '@zicht/shared/dashboards/results.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import type { AssessmentProgress } from '@zicht/shared/framework/evaluation/progress';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import type { Texts } from '../../../ui/language/texts';

/** What somebody, or nobody yet, has to do. */
export interface Workload {
  /** Id of a person, or code of a role that nobody holds. */
  readonly key: string;
  readonly personId: string | null;
  readonly role: string | null;
  /** Questions given to them, and those that still wait for an answer. */
  readonly questions: number;
  readonly openQuestions: number;
  readonly actions: number;
  readonly overdue: number;
}

/** Who does what: people by name as they come, then roles; whoever has nothing is left out. */
export function workloads(
  { people, assignments, plan, today }: Results,
  { themes }: AssessmentProgress,
): readonly Workload[] {
  const waiting = new Set(themes.flatMap(({ open }) => open));
  const roles = [...new Set(plan.open.flatMap(({ ownerRole }) => ownerRole ?? []))];
  const loadOf = (key: string, personId: string | null, own: readonly OpenAction[]): Workload => {
    const given = assignments.filter((each) => personId !== null && each.personId === personId);
    return {
      key,
      personId,
      role: personId === null ? key : null,
      questions: given.length,
      openQuestions: given.filter(({ criterion }) => waiting.has(criterion)).length,
      actions: own.length,
      overdue: own.filter((action) => isOverdue(action, today)).length,
    };
  };
  return [
    ...people.map(({ id }) =>
      loadOf(
        id,
        id,
        plan.open.filter(({ ownerId }) => ownerId === id),
      ),
    ),
    ...roles.map((role) =>
      loadOf(
        role,
        null,
        plan.open.filter(({ ownerRole }) => ownerRole === role),
      ),
    ),
  ].filter(({ questions, actions }) => questions + actions > 0);
}

/** Who owns an action: a name, a name of somebody who left, or a role. */
export function ownerWords(
  { ownerId, ownerRole }: Pick<OpenAction, 'ownerId' | 'ownerRole'>,
  people: Results['people'],
  framework: Framework,
  t: Texts,
): string {
  if (ownerId === null) {
    const role = framework.ownerRoles.find(({ code }) => code === ownerRole);
    return t('dashboards.work.role', { role: role ? t.of(role.title) : (ownerRole ?? '') });
  }
  const person = people.find(({ id }) => id === ownerId);
  if (person === undefined) return t('dashboards.work.nobody');
  return person.isActive ? person.name : t('dashboards.work.left', { name: person.name });
}
