import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { Alert } from '../../../ui/elements/alert';
import { WordDiff } from '../../../ui/elements/differences/word-diff';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';

interface Answered {
  readonly value: Answer | null;
  readonly explanation: string;
}

interface ReadAnswer {
  readonly answer: string;
  readonly explanation: string;
}

/** What changed after the last approval or submission, with the reason, and the difference word by word. */
@Component({
  selector: 'zou-changed-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink, WordDiff],
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

  protected readonly reason = computed(() => this.store.assessment()?.changeReason ?? '');
  protected readonly heading = computed(() => {
    const assessment = this.store.assessment();
    const at = assessment?.baselineAt ?? null;
    if (at === null) return this.t('approval.changed.heading');
    const isSubmission = assessment?.submissions.some(({ submittedAt }) => submittedAt === at) ?? false;
    return this.t(`approval.changed.${isSubmission ? 'afterSubmission' : 'afterApproval'}`, {
      date: this.f.date(at),
    });
  });
  protected readonly rows = computed(() => {
    const changed = this.store.assessment()?.changedSinceApproval ?? [];
    return changed.flatMap(({ criterion: code, before }) => {
      const row = this.store.rowOf(code);
      if (row === null) return [];
      const title = this.t.of(row.criterion.title);
      const now = this.read(code, this.store.answerOf(code));
      return [{ code, title, now, before: before && this.read(code, before) }];
    });
  });

  private read(code: string, { value, explanation }: Answered): ReadAnswer {
    const [framework, row] = [this.store.framework(), this.store.rowOf(code)];
    if (framework === null || row === null) return { answer: '', explanation };
    return { answer: this.words.answer(framework, row.criterion, value), explanation };
  }
}
