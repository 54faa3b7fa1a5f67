import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  applicableCriteria,
  applicableNotes,
  applicableTextNotices,
} from '@zicht/shared/framework/applicability';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Icon } from '../../../ui/elements/icon';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { BlankQuestion } from './blank-question';

/** All questions for the own kind of organisation, blank, to print before the first answer. */
@Component({
  selector: 'zou-questionnaire-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BlankQuestion, Breadcrumb, Icon, PageHeading, RequestStateView, TextPipe],
  template: `@if (store.framework(); as framework) {
      <zou-breadcrumb [steps]="steps()" />
      <h1 zouPageHeading>{{ t('overview.blank.heading', { year: store.year() ?? '' }) }}</h1>
      <p class="zou-lead">{{ framework.description | text }}</p>
      <p>
        {{
          t.count('overview.blank.intro', count(), {
            organisation: session.organisation()?.name ?? '',
          })
        }}
        {{ t('overview.unopened.referenceDate', { date: f.date(store.round()?.referenceDate ?? '') }) }}
      </p>
      @for (notice of notices(); track notice) {
        <p class="zou-notice">{{ notice }}</p>
      }
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="print()">
          <zou-icon name="print" />{{ t('assessments.print') }}
        </button>
      </div>
      @for (theme of themes(); track theme.code) {
        <section class="zou-blank-theme">
          <h2>{{ theme.title }}</h2>
          <p>{{ theme.introduction }}</p>
          @for (entry of theme.questions; track entry.criterion.code) {
            <zou-blank-question [criterion]="entry.criterion" [notes]="entry.notes" />
          }
        </section>
      }
    } @else {
      <h1 zouPageHeading>{{ t('overview.blank.heading', { year: store.year() ?? '' }) }}</h1>
      <zou-request-state
        [problem]="store.loading.problem()"
        [isSkeletonShown]="store.loading.isSkeletonShown()"
        [count]="8"
        (retry)="store.reload()"
      />
    }`,
})
export class QuestionnairePage {
  protected readonly store = inject(AssessmentStore);
  protected readonly session = inject(SessionStore);
  private readonly lists = inject(AssessmentLists);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly steps = computed(() => [
    {
      words: this.t('assessments.heading', { year: this.store.year() ?? '' }),
      link: this.lists.base(),
    },
  ]);
  private readonly criteria = computed(() => {
    const framework = this.store.framework();
    return framework === null ? [] : applicableCriteria(framework, this.store.sectors());
  });
  protected readonly count = computed(() => this.criteria().length);
  protected readonly notices = computed(() => {
    const framework = this.store.framework();
    return framework === null
      ? []
      : applicableTextNotices(framework, this.store.sectors()).map((text) => this.t.of(text));
  });
  protected readonly themes = computed(() => {
    const framework = this.store.framework();
    if (framework === null) return [];
    return framework.themes
      .map((theme) => ({
        code: theme.code,
        title: this.t.of(theme.title),
        introduction: this.t.of(theme.introduction),
        questions: this.criteria()
          .filter((criterion) => criterion.theme === theme.code)
          .map((criterion) => ({
            criterion,
            notes: applicableNotes(framework, criterion, this.store.sectors()).map(({ text }) =>
              this.t.of(text),
            ),
          })),
      }))
      .filter(({ questions }) => questions.length > 0);
  });

  protected print(): void {
    window.print();
  }
}
