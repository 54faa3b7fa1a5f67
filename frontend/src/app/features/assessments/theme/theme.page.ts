import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { ProgressBar } from '../../../ui/elements/progress-bar';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { Icon } from '../../../ui/elements/icon';
import { injectFormats } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { AssessmentLists, type ListedQuestion } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { questionStateLook } from '../question-state';
import { ReadOnlyNote } from '../read-only-note';
import { WrittenQuestion } from './written-question';

/** The questions of one theme with what was answered; also all on one page, to read or print. */
@Component({
  selector: 'zou-theme-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Breadcrumb,
    Icon,
    PageHeading,
    ProgressBar,
    ReadOnlyNote,
    RequestStateView,
    RouterLink,
    StatusLabel,
    TextPipe,
    WrittenQuestion,
  ],
  templateUrl: './theme.page.html',
})
export class ThemePage {
  /** Code of the theme, from the address. */
  readonly theme = input.required<string>();
  /** `alles`: all on one page; from the query. */
  readonly weergave = input<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly lists = inject(AssessmentLists);
  private readonly router = inject(Router);
  private readonly words = injectAnswerWords();
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly listed = computed(
    () => this.lists.themes().find(({ theme }) => theme.code === this.theme()) ?? null,
  );
  protected readonly isWhole = computed(() => this.weergave() === 'alles');
  protected readonly steps = computed(() => [
    {
      words: this.t('assessments.heading', { year: this.store.year() ?? '' }),
      link: this.lists.base(),
    },
  ]);
  protected readonly rows = computed(() =>
    (this.listed()?.questions ?? []).map((question) => ({
      ...question,
      look: questionStateLook(question.state),
      detail: this.detailOf(question),
    })),
  );
  protected readonly first = computed(() => {
    const questions = this.listed()?.questions ?? [];
    return questions.find(({ state }) => state === 'open') ?? questions[0] ?? null;
  });
  protected readonly startKey = computed(() => {
    const { answered = 0, asked = 0 } = this.listed()?.state ?? {};
    if (!this.store.isEditable() || answered === asked) return 'overview.theme.look';
    return answered === 0 ? 'overview.theme.start' : 'overview.theme.continue';
  });
  protected readonly next = computed(() => {
    const themes = this.lists.themes();
    return themes[themes.findIndex(({ theme }) => theme.code === this.theme()) + 1] ?? null;
  });

  protected print(): void {
    window.print();
  }

  protected toggleWhole(): void {
    void this.router.navigate([...(this.listed()?.link ?? this.lists.base())], {
      queryParams: this.isWhole() ? {} : { weergave: 'alles' },
    });
  }

  private detailOf({ row, code, assignee, state }: ListedQuestion): string {
    const framework = this.store.framework();
    if (framework === null) return '';
    const answer = this.store.answerOf(code).value;
    const parts = [
      state === 'open' ? '' : this.words.answer(framework, row.criterion, answer),
      assignee === null ? '' : this.t('overview.who', { names: assignee }),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }
}
