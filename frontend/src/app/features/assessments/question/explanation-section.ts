import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { TextArea } from '../../../ui/fields/text-area';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { EXPLANATION_MAXIMUM, textOf } from '../current-answer';
import { PreviousYear } from './previous-year';
import { QuestionStore } from './question.store';
import { TextNotices } from './text-notices';
import { WipeDialog } from './wiping/wipe-dialog';
import { WipedNote } from './wiping/wiped-note';

/** The explanation of an answer, with the fixed notices, where it came from, and the way to wipe it for good. */
@Component({
  selector: 'zou-explanation-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, TextArea, TextNotices, WipeDialog, WipedNote],
  template: `@if (question.answer().wiped; as wiped) {
      @defer {
        <zou-wiped-note [wiped]="wiped" />
      }
    }
    <zou-text-notices />
    <zou-text-area
      [label]="t('assessments.explanation.label')"
      [hint]="t('assessments.explanation.hint')"
      [optional]="true"
      [maximum]="maximum"
      [value]="question.answer().explanation"
      [keepAs]="'explanation ' + question.criterionCode()"
      (accepted)="question.setExplanation($event)"
      (left)="question.settle()"
      (keydown.enter)="question.settle()"
    />
    @if (previous.isTakenOver()) {
      <zou-alert>
        <p>{{ t('assessments.previous.takenOver') }}</p>
        <p class="zou-small">
          {{ t('assessments.previous.takenOverFrom', { year: previous.year() ?? '' }) }}
        </p>
        <div class="zou-buttons">
          <button type="button" class="zou-button zou-button--secondary" (click)="previous.confirm()">
            {{ t('assessments.previous.confirm') }}
          </button>
        </div>
      </zou-alert>
    }
    @if (canWipe()) {
      <button type="button" class="zou-button zou-button--text" (click)="isAsking.set(true)">
        {{ t('assessments.wipe.button') }}
      </button>
    }
    @defer (when isAsking()) {
      <zou-wipe-dialog [isOpen]="isAsking()" (closed)="isAsking.set(false)" />
    }`,
})
export class ExplanationSection {
  protected readonly question = inject(QuestionStore);
  protected readonly previous = inject(PreviousYear);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly maximum = EXPLANATION_MAXIMUM;
  protected readonly isAsking = signal(false);
  protected readonly canWipe = computed(() => {
    const { explanation, value, version } = this.question.answer();
    return this.session.can('texts:wipe') && version > 0 && (explanation !== '' || textOf(value) !== '');
  });
}
