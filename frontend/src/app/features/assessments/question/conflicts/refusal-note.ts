import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LanguageStore } from '../../../../core/language/language.store';
import { Alert } from '../../../../ui/elements/alert';
import { injectTexts } from '../../../../ui/language/texts';
import { AssessmentStore } from '../../assessment.store';
import { QuestionStore } from '../question.store';

/** Says why the server did not take a change; what was typed stays on the screen. */
@Component({
  selector: 'zou-refusal-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@if (isReady() && question.refusal()) {
    <zou-alert kind="error" [live]="true" [heading]="t('questionDialogs.refused.heading')">
      <p>{{ words() }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="discard()">
          {{ t('questionDialogs.refused.discard') }}
        </button>
      </div>
    </zou-alert>
  }`,
})
export class RefusalNote {
  private readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  /** The words are there: they come when they are needed, right after the server's refusal. */
  protected readonly isReady = signal(false);

  protected readonly words = computed(() => {
    const refusal = this.question.refusal();
    const code = refusal?.faults[0]?.code;
    const key = `assessments.faults.${code ?? ''}`;
    return this.t(
      code !== undefined && this.t.has(key) ? key : `questionDialogs.refused.${refusal?.reason ?? 'invalid'}`,
    );
  });

  constructor() {
    inject(LanguageStore)
      .include(['questionDialogs'])
      .then(
        () => this.isReady.set(true),
        // Without a network the state of saving says that the answer is not kept.
        () => undefined,
      );
  }

  protected discard(): void {
    this.store.discardRefused(this.question.criterionCode());
    void this.store.reload();
  }
}
