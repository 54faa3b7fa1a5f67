import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@zicht/shared/framework/answer';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { Alert } from '../../../ui/elements/alert';
import { WordDiff } from '../../../ui/elements/word-diff';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { SubmissionStore } from '../submitted/submission.store';

interface Answered {
  readonly value: Answer | null;
  readonly explanation: string;
}

interface ReadAnswer {
  readonly answer: string;
  readonly explanation: string;
}

/**
 * What changed after the last approval or submission, with the reason. Beside a submission the earlier answer is
 * known, and the difference is shown word by word.
 */
@Component({
  selector: 'zou-changed-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink, WordDiff],
  providers: [SubmissionStore],
  template: `@if (rows().length > 0 || reason()) {
    <zou-alert kind="warning" [heading]="heading()">
      @if (reason(); as words) {
        <p class="zou-pre">{{ t('approval.changed.reason', { reason: words }) }}</p>
      }
      @if (rows().length > 0) {
        <p>{{ t.count('approval.changed.count', rows().length) }}</p>
        <ul>
          @for (row of rows(); track row.code) {
            <li>
              <a [routerLink]="['/zelfevaluatie', store.year(), 'vraag', row.code]"
                >{{ row.code }} {{ row.title }}</a
              >:
              @if (row.before; as before) {
                <zou-word-diff [before]="before.answer" [after]="row.now.answer" />
                @if (before.explanation || row.now.explanation) {
                  <br /><zou-word-diff [before]="before.explanation" [after]="row.now.explanation" />
                }
              } @else {
                {{ row.now.answer }}
                @if (row.now.explanation; as words) {
                  <br />{{ words }}
                }
              }
            </li>
          }
        </ul>
      } @else {
        <p>{{ t('approval.changed.none') }}</p>
      }
    </zou-alert>
  }`,
})
export class ChangedAnswers {
  protected readonly store = inject(AssessmentStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly words = injectAnswerWords();
  private readonly submission = inject(SubmissionStore);

  protected readonly reason = computed(() => this.store.assessment()?.changeReason ?? '');
  /** The submission that the changes are counted from, if that is what they are counted from. */
  private readonly baseline = computed(() => {
    const assessment = this.store.assessment();
    return assessment?.submissions.find(({ submittedAt }) => submittedAt === assessment.baselineAt) ?? null;
  });
  protected readonly heading = computed(() => {
    const at = this.store.assessment()?.baselineAt ?? null;
    const key = this.baseline() === null ? 'afterApproval' : 'afterSubmission';
    return at === null
      ? this.t('approval.changed.heading')
      : this.t(`approval.changed.${key}`, { date: this.f.date(at) });
  });
  protected readonly rows = computed(() => {
    const codes = this.store.assessment()?.changedSinceApproval ?? [];
    return codes.flatMap((code) => {
      const row = this.store.rowOf(code);
      if (row === null) return [];
      const [now, before] = [this.store.answerOf(code), this.submission.answerOf(code)];
      const title = this.t.of(row.criterion.title);
      return [{ code, title, now: this.read(code, now), before: before && this.read(code, before) }];
    });
  });

  constructor() {
    effect(() => {
      const [address, baseline] = [this.store.address(), this.baseline()];
      const isChanged = (this.store.assessment()?.changedSinceApproval.length ?? 0) > 0;
      if (address === null || baseline === null || !isChanged) return;
      untracked(() => void this.submission.read(address, baseline.number));
    });
  }

  private read(code: string, { value, explanation }: Answered): ReadAnswer {
    const [framework, row] = [this.store.framework(), this.store.rowOf(code)];
    if (framework === null || row === null) return { answer: '', explanation };
    return { answer: this.words.answer(framework, row.criterion, value), explanation };
  }
}
