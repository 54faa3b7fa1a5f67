import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { injectTexts } from '../../../ui/language/texts';

/** Ways to look at the plan, as the address has them. */
export const PLAN_VIEWS = ['lijst', 'bord', 'tijdlijn'] as const;

export type PlanView = (typeof PLAN_VIEWS)[number];

/** Chooses how to look at the plan. */
@Component({
  selector: 'zou-view-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-segments" role="group" [attr.aria-label]="t('improvement.view.label')">
    @for (each of views; track each) {
      <button type="button" [attr.aria-pressed]="each === view()" (click)="chosen.emit(each)">
        {{ t('improvement.view.' + each) }}
      </button>
    }
  </div>`,
})
export class ViewSwitch {
  readonly view = input.required<PlanView>();
  readonly chosen = output<PlanView>();

  protected readonly views = PLAN_VIEWS;
  protected readonly t = injectTexts();
}
