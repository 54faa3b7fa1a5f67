import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { ACTION_STATUSES, isLegalStep } from '@zicht/shared/improvement/actions/action-status';
import { injectTexts } from '../../../ui/language/texts';
import { Menu } from '../../../ui/overlays/menu';
import { StatusChanges } from './status-changes';

/** "Wijzig status": one click, wherever an action is shown. */
@Component({
  selector: 'zou-status-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu],
  template: `<zou-menu
    [label]="t('improvement.changeStatus')"
    [about]="action().title"
    [items]="items()"
    [align]="align()"
    (chosen)="choose($event)"
  />`,
})
export class StatusMenu {
  readonly action = input.required<Action>();

  readonly align = input<'start' | 'end'>('end');

  private readonly changes = inject(StatusChanges);
  protected readonly t = injectTexts();
  protected readonly items = computed(() =>
    ACTION_STATUSES.filter((status) => isLegalStep(this.action().status, status)).map((status) => ({
      id: status,
      words: this.t(`improvement.status.${status}`),
      isChecked: status === this.action().status,
    })),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({
      // After dialogs closed, which would keep focus inside.
      read: () => {
        if (this.changes.movedId() !== this.action().id) return;
        host.querySelector('button')?.focus();
        this.changes.arrive();
      },
    });
  }

  protected choose(id: string): void {
    const status = ACTION_STATUSES.find((each) => each === id);
    if (status !== undefined) this.changes.set(this.action(), status);
  }
}
