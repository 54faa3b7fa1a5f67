import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Alert } from '../../ui/elements/alert';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { AssessmentStore } from './assessment.store';

/** Why nothing can be changed here now; nothing when it can. With `criterion`, of that question. */
@Component({
  selector: 'zou-read-only-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@if (words(); as words) {
    <zou-alert
      ><p>{{ words }}</p></zou-alert
    >
  }`,
})
export class ReadOnlyNote {
  readonly criterion = input<string>();

  private readonly store = inject(AssessmentStore);
  private readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly words = computed(() => {
    const assessment = this.store.assessment();
    if (assessment === null) return '';
    const { status, year } = assessment;
    const submission = assessment.submissions.at(-1);
    if (status === 'submitted')
      return submission === undefined || this.isEarlierYear()
        ? this.t('assessments.readOnly.earlier', { year })
        : this.t('assessments.readOnly.submitted', { date: this.f.date(submission.submittedAt) });
    if (status !== 'draft') return this.t(`assessments.readOnly.${status}`);
    const criterion = this.criterion();
    return criterion === undefined || this.store.canAnswer(criterion)
      ? ''
      : this.t('assessments.readOnly.noRight');
  });

  /** A year whose round is over, as against the one that was just submitted. */
  private isEarlierYear(): boolean {
    const round = this.store.round();
    return round !== null && this.f.daysUntil(round.snapshotOn) < 0;
  }
}
