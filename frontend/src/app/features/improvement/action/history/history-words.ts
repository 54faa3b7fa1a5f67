import { inject } from '@angular/core';
import type { ActionEvent } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionEventKind } from '@zicht/shared/improvement/actions/action-events';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { PlanNames } from '../../plan-names';

type Changes = ActionEvent['changes'];

/** Says in sentences what somebody did to an action; to be called where `inject` may be. */
export function injectHistoryWords(): (event: ActionEvent, people: ReadonlyMap<string, string>) => string {
  const [t, f, names] = [injectTexts(), injectFormats(), inject(PlanNames)];
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const listOf = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const nothing = (words: string): string => (words === '' ? t('improvement.none') : words);

  /** A word for each side of a change, and the sentence that they fit in. */
  function changed(
    kind: string,
    changes: Changes,
    field: string,
    words: (value: unknown) => string,
  ): string[] {
    const change = changes[field];
    if (change === undefined) return [];
    const [before, after] = [nothing(words(change.before)), nothing(words(change.after))];
    return [t(`improvement.history.${kind}`, { before, after })];
  }

  function owner(
    { ownerId, ownerRole }: Changes,
    side: 'before' | 'after',
    people: ReadonlyMap<string, string>,
  ): string {
    const [id, role] = [textOf(ownerId?.[side]), textOf(ownerRole?.[side])];
    if (id !== '') return people.get(id) ?? '';
    return role === '' ? '' : names.ownerRole(role);
  }

  function sentences(
    kind: ActionEventKind,
    { changes }: ActionEvent,
    people: ReadonlyMap<string, string>,
  ): readonly string[] {
    switch (kind) {
      case 'rescheduled':
        return [
          ...changed('dueOn', changes, 'dueOn', (day) => f.date(textOf(day))),
          ...changed('startsOn', changes, 'startsOn', (day) => f.date(textOf(day))),
        ];
      case 'handedOver':
        return [
          t('improvement.history.handedOver', {
            before: nothing(owner(changes, 'before', people)),
            after: nothing(owner(changes, 'after', people)),
          }),
        ];
      case 'linked':
        return changed('linked', changes, 'criteria', (codes) => f.list(listOf(codes)));
      case 'located':
        return changed('located', changes, 'locationIds', (ids) =>
          f.list(listOf(ids).map((id) => names.location(id))),
        );
      case 'prioritised':
        return changed('prioritised', changes, 'priority', (value) =>
          t(`improvement.priority.${textOf(value)}`),
        );
      case 'evidenced': {
        const { before, after } = changes['evidenceIds'] ?? {};
        const isMore = listOf(after).length >= listOf(before).length;
        return [t(`improvement.history.${isMore ? 'evidenceAdded' : 'evidenceRemoved'}`)];
      }
      case 'resumed':
        return [
          t('improvement.history.resumed', {
            status: t(`improvement.status.${textOf(changes['status']?.after)}`),
          }),
        ];
      case 'created':
      case 'copied':
      case 'repeated':
      case 'described':
      case 'started':
      case 'finished':
      case 'stopped':
      case 'repetitionChanged':
      case 'looked':
      case 'lookTakenBack':
        return [t(`improvement.history.${kind}`)];
    }
  }

  return (event, people) => event.kinds.flatMap((kind) => sentences(kind, event, people)).join(' ');
}
