import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TextArea } from '../../../../ui/fields/text-area';
import { injectTexts } from '../../../../ui/language/texts';
import { QuestionStore } from '../question.store';
import { TextNotices } from '../text-notices';
import { reasonOf } from './answer-type';

/** Why a question does not apply; the answer is kept once a reason is there. */
@Component({
  selector: 'zou-reason-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextArea, TextNotices],
  template: `<zou-text-notices />
    <zou-text-area
      [label]="label()"
      [hint]="t('assessments.answer.reasonHint')"
      [error]="error()"
      [rows]="2"
      [maximum]="maximum()"
      [value]="reason()"
      [keepAs]="'reason ' + question.criterionCode()"
      (accepted)="take($event)"
      (left)="leave()"
    />`,
})
export class ReasonField {
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  private readonly isLeft = signal(false);

  private readonly rule = computed(() => this.question.framework()?.rules.notApplicable ?? null);
  protected readonly label = computed(() => {
    const rule = this.rule();
    return rule === null ? '' : this.t.of(rule.reasonLabel);
  });
  protected readonly maximum = computed(() => this.rule()?.reasonMaxLength);
  protected readonly reason = computed(() => reasonOf(this.question.value()) ?? '');
  protected readonly error = computed(() =>
    this.isLeft() && this.reason().trim() === '' ? this.t('assessments.answer.reasonMissing') : undefined,
  );

  protected take(reason: string): void {
    this.question.setValue({ notApplicable: reason }, 'soon');
  }

  protected leave(): void {
    this.isLeft.set(true);
    this.question.settle();
  }
}
