import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ChoiceDialog } from '../../../ui/overlays/choice-dialog';
import { ActionsStore } from '../actions.store';
import { PlanNames } from '../plan-names';
import type { ActionPatch } from '../saving/action-patch';
import { PlanSaving } from '../saving/plan-saving';

/** Copies an action to another location or team, where it starts anew. */
@Component({
  selector: 'zou-copy-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceDialog],
  template: `<zou-choice-dialog
    [isOpen]="isOpen()"
    [heading]="t('improvement.copy.heading')"
    [legend]="t('improvement.copy.where')"
    [options]="options()"
    [empty]="t('improvement.copy.nowhere')"
    [confirm]="t('improvement.copy.confirm')"
    (chosen)="copy($event)"
    (closed)="closed.emit()"
  />`,
})
export class CopyDialog {
  readonly isOpen = input.required<boolean>();
  readonly action = input.required<Action>();
  /** Id of the copy. */
  readonly copied = output<string>();
  readonly closed = output();

  private readonly names = inject(PlanNames);
  private readonly store = inject(ActionsStore);
  private readonly saving = inject(PlanSaving);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly options = computed(() =>
    this.names
      .locations()
      .filter(({ id, activeTo }) => {
        const isActive = activeTo === null || activeTo >= this.store.today();
        return isActive && !this.action().locationIds.includes(id);
      })
      .map(({ id, name }) => ({ code: id, label: name }))
      .sort((one, other) => this.f.compare(one.label, other.label)),
  );

  protected copy(location: string): void {
    const id = crypto.randomUUID();
    this.saving.change(id, copyOf(this.action(), location));
    this.copied.emit(id);
  }
}

/** What the copy takes over: all but how far the other one is. */
function copyOf(action: Action, location: string): ActionPatch {
  const { id, title, doneWhen, criteria, owner, ownerRole, dueOn, priority, repeatMonths } = action;
  return {
    title,
    doneWhen,
    criteria,
    dueOn,
    priority,
    repeatMonths,
    locationIds: [location],
    copyOf: id,
    ...(owner?.isActive === true ? { owner: { id: owner.id, name: owner.name } } : {}),
    ...(ownerRole === null ? {} : { owner: { role: ownerRole } }),
  };
}
