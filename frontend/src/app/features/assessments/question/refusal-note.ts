import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from './question.store';

/** Says why the server did not take a change; what was typed stays on the screen. */
@Component({
  selector: 'zou-refusal-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@if (question.refusal(); as refusal) {
    <zou-alert kind="error" [live]="true" [heading]="t('assessments.refused.heading')">
      <p>{{ words() }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="discard()">
          {{ t('assessments.refused.discard') }}
        </button>
      </div>
    </zou-alert>
  }`,
})
export class RefusalNote {
  private readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();

  protected readonly words = computed(() => {
    const refusal = this.question.refusal();
    const code = refusal?.faults[0]?.code;
    const key = `assessments.faults.${code ?? ''}`;
    return this.t(
      code !== undefined && this.t.has(key) ? key : `assessments.refused.${refusal?.reason ?? 'invalid'}`,
    );
  });

  protected discard(): void {
    this.store.discardRefused(this.question.criterionCode());
    void this.store.reload();
  }
}
