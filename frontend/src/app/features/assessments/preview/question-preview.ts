import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, isCore, themeByCode } from '@zicht/shared/framework/look-up';
import { Details } from '../../../ui/elements/details';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import type { QUESTION_PARTS } from '../assessments.routes';
import { QuestionStore } from '../question/question.store';
import { PreviewAssessment } from './preview-assessment';

/** A question as organisations see it, with the questionnaire's own fields; answers are tried and kept nowhere. */
@Component({
  selector: 'zou-question-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Details, TextPipe],
  template: `@if (criterion(); as criterion) {
      <p class="zou-eyebrow">
        @if (theme(); as theme) {
          {{ theme.title | text }}
        }
        @if (isCore()) {
          · <strong>{{ t('assessments.question.core') }}</strong>
        }
      </p>
      <h3>{{ (criterion.question | text) || criterion.code }}</h3>
      <zou-details [summary]="t('assessments.question.help')">
        <p>{{ criterion.help | text }}</p>
      </zou-details>
      @for (note of question()?.notes() ?? []; track note) {
        <p>{{ note }}</p>
      }
      @if (criterion.weight === 0) {
        <p class="zou-small">{{ t('assessments.question.optional') }}</p>
      }
    }
    <ng-container #fields />`,
})
export class QuestionPreview {
  readonly framework = input.required<Framework>();
  readonly code = input.required<string>();

  private readonly injector = inject(Injector);
  private readonly assessment = new PreviewAssessment(calendarDay(inject(CLOCK)()));
  private readonly fields = viewChild.required('fields', { read: ViewContainerRef });
  protected readonly question = signal<QuestionStore | null>(null);
  protected readonly t = injectTexts();
  protected readonly criterion = computed(() => criterionByCode(this.framework(), this.code()) ?? null);
  protected readonly theme = computed(
    () => themeByCode(this.framework(), this.criterion()?.theme ?? '') ?? null,
  );
  protected readonly isCore = computed(() => {
    const criterion = this.criterion();
    return criterion !== null && isCore(criterion);
  });

  constructor() {
    let isGone = false;
    inject(DestroyRef).onDestroy(() => (isGone = true));
    // The very chunk of the questionnaire: one of its fields alone would be one more for who answers.
    import('../assessments.routes').then(
      (questionnaire) => {
        if (!isGone) this.show(questionnaire.QUESTION_PARTS);
      },
      () => undefined,
    );
    effect(() => {
      const [framework, code, question] = [this.framework(), this.code(), this.question()];
      untracked(() => {
        this.assessment.show(framework, code);
        question?.show(code);
      });
    });
  }

  private show([AnswerEditor, PreviousYear, WhyQuestion]: typeof QUESTION_PARTS): void {
    const injector = Injector.create({
      parent: this.injector,
      providers: [
        { provide: AssessmentStore, useValue: this.assessment },
        { provide: AssessmentLists, useValue: { themes: () => [] } },
        { provide: QuestionStore, useFactory: () => new QuestionStore() },
        { provide: PreviousYear, useFactory: () => new PreviousYear() },
      ],
    });
    this.question.set(injector.get(QuestionStore));
    for (const part of [AnswerEditor, WhyQuestion])
      this.fields().createComponent<unknown>(part, { injector });
  }
}
