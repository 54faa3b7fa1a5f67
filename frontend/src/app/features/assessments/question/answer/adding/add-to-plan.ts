import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { Alert } from '../../../../../ui/elements/alert';
import { injectTexts } from '../../../../../ui/language/texts';
import { AddToPlanStore } from './add-to-plan.store';

/** The action that leads one level higher, put in the plan by one click. */
@Component({
  selector: 'zou-add-to-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  providers: [AddToPlanStore],
  template: `@if (store.suggestion(); as suggestion) {
      <p>{{ t('assessments.plan.suggested', { action: t.of(suggestion.text) }) }}</p>
      <button type="button" class="zou-button zou-button--secondary" (click)="store.add(suggestion)">
        {{ t('assessments.plan.add') }}
      </button>
    } @else if (store.hasNone()) {
      <p>{{ t('assessments.plan.none') }}</p>
    }
    @if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('problems.' + problem) }}</p></zou-alert
      >
    }
    <div role="status">
      @if (store.addedId()) {
        <p>
          {{ t('assessments.plan.added') }}
          <a [routerLink]="link()">{{ t('assessments.plan.see') }}</a>
        </p>
      }
    </div>`,
})
export class AddToPlan {
  protected readonly store = inject(AddToPlanStore);
  protected readonly t = injectTexts();
  protected readonly link = computed(
    () => `/${APP_PATHS.action.replace(':actionId', this.store.addedId() ?? '')}`,
  );

  constructor() {
    effect(() => {
      this.store.code();
      untracked(() => void this.store.load());
    });
  }
}
