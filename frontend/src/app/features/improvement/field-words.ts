import { inject } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { SaveRefusal } from '../../core/autosave/queue/save-change';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { PlanNames } from './plan-names';
import type { ActionField } from './saving/action-conflict';
import type { ActionPatch } from './saving/action-patch';

/** Parts of an action in words. */
export interface FieldWords {
  /** "1 november 2026". */
  value(field: ActionField, of: ActionPatch | Action): string;
  /** "Datum: 1 november 2026". */
  line(field: ActionField, of: ActionPatch | Action): string;
  /** Why the server did not take a change. */
  refusal(reason: SaveRefusal<ActionPatch>['reason'], faults: SaveRefusal<ActionPatch>['faults']): string;
}

/** The words of fields; to be called where `inject` may be. */
export function injectFieldWords(): FieldWords {
  const [t, f, names] = [injectTexts(), injectFormats(), inject(PlanNames)];
  const none = (): string => t('improvement.none');
  const listed = (items: readonly string[]): string => (items.length === 0 ? none() : f.list(items));

  function ownerOf(of: ActionPatch | Action): string {
    if ('ownerRole' in of) return names.owner(of);
    const { owner } = of;
    if (owner === undefined) return none();
    return 'role' in owner ? names.ownerRole(owner.role) : owner.name;
  }

  function valueOf(field: ActionField, of: ActionPatch | Action): string {
    switch (field) {
      case 'criteria':
        return listed(of.criteria ?? []);
      case 'owner':
        return ownerOf(of);
      case 'startsOn':
      case 'dueOn':
        return of[field] === undefined ? none() : f.date(of[field]);
      case 'status':
        return t(`improvement.status.${of.status ?? 'planned'}`);
      case 'priority':
        return t(`improvement.priority.${of.priority ?? 'normal'}`);
      case 'locationIds':
        return listed((of.locationIds ?? []).map((id) => names.location(id)));
      case 'repeatMonths':
        return repeatWords(of.repeatMonths ?? null);
      case 'evidence':
        return listed((of.evidence ?? []).map(({ title }) => title));
      case 'title':
      case 'doneWhen':
      case 'stopReason':
      case 'note':
        return of[field] === undefined || of[field] === '' ? none() : of[field];
    }
  }

  function repeatWords(months: number | null): string {
    return months === null ? t('improvement.repeat.once') : t.count('improvement.repeat.every', months);
  }

  return {
    value: valueOf,
    line: (field, of) => `${t(`improvement.field.${field}`)}: ${valueOf(field, of)}`,
    refusal: (reason, faults) => {
      const key = `improvement.faults.${faults[0]?.code ?? ''}`;
      return t(t.has(key) ? key : `improvement.refused.${reason}`);
    },
  };
}
