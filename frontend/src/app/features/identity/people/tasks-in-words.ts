import type { MemberTasks } from '@zicht/shared/identity/people.contract';
import type { Texts } from '../../../ui/language/texts';

/** What somebody has in hand, in words; nothing for what there is none of. */
export function tasksInWords(t: Texts, tasks: MemberTasks | undefined): string[] {
  if (tasks === undefined) return [];
  return (['questions', 'actions', 'evidence'] as const).flatMap((kind) =>
    tasks[kind] === 0 ? [] : [t.count(`people.tasks.${kind}`, tasks[kind])],
  );
}
