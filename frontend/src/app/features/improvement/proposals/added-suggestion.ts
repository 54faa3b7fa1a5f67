import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { Icon } from '../../../ui/elements/icon';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { OwnerField } from '../action/owner-field';
import { ActionsStore } from '../actions.store';
import type { ActionOwner } from '../saving/action-patch';
import { PlanSaving } from '../saving/plan-saving';

/** A suggestion that was just added: who does it and when can be adjusted on the spot. */
@Component({
  selector: 'zou-added-suggestion',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, OwnerField, RouterLink, TextField],
  template: `@if (action(); as action) {
    <p class="zou-added" tabindex="-1">
      <zou-icon name="check" />
      {{ t('improvement.proposals.added') }}
      <a [routerLink]="link()"
        >{{ t('improvement.proposals.see') }}<span class="zou-hidden-text">: {{ action.title }}</span></a
      >
    </p>
    <div class="zou-filters">
      <zou-owner-field [fieldId]="'wie-' + action.id" [action]="action" (chosen)="give($event)" />
      <zou-text-field
        type="date"
        [fieldId]="'op-' + action.id"
        [label]="t('improvement.field.dueOn')"
        [(value)]="dueOn"
        (left)="move()"
      />
    </div>
  }`,
})
export class AddedSuggestion {
  readonly actionId = input.required<string>();

  private readonly store = inject(ActionsStore);
  private readonly saving = inject(PlanSaving);
  protected readonly t = injectTexts();
  protected readonly action = computed(() => this.store.find(this.actionId()));
  protected readonly dueOn = linkedSignal(() => this.action()?.dueOn ?? '');
  protected readonly link = computed(() => `/${APP_PATHS.action.replace(':actionId', this.actionId())}`);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The button that was pressed made room for this.
    afterNextRender({ read: () => host.querySelector<HTMLElement>('.zou-added')?.focus() });
  }

  protected give(owner: ActionOwner): void {
    this.saving.change(this.actionId(), { owner });
  }

  protected move(): void {
    const [dueOn, action] = [this.dueOn(), this.action()];
    if (action !== null && dueOn !== '' && dueOn !== action.dueOn && dueOn >= action.startsOn)
      this.saving.change(action.id, { dueOn });
  }
}
