import { computed, inject, Injectable } from '@angular/core';
import { previousWording, questionState, type QuestionState } from '@zicht/shared/assessments/question-state';
import type { CriterionEvaluation } from '@zicht/shared/framework/evaluation/evaluation';
import type { Theme } from '@zicht/shared/framework/framework';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import type { ThemeNavTheme } from '../../ui/navigation/theme-nav';
import { AssessmentStore } from './assessment.store';
import { questionStateWords, themeState, type ThemeState } from './question-state';

/** A question in a list, with how it stands. */
export interface ListedQuestion {
  readonly row: CriterionEvaluation;
  readonly code: string;
  readonly title: string;
  readonly state: QuestionState;
  readonly stateWords: string;
  readonly link: readonly string[];
  readonly assignee: string | null;
}

/** A theme with the questions that this person sees. */
export interface ListedTheme {
  readonly theme: Theme;
  readonly title: string;
  readonly questions: readonly ListedQuestion[];
  readonly state: ThemeState;
  readonly link: readonly string[];
}

/** Themes and questions of the assessment in view as lists; provided on the route of the year. */
@Injectable()
export class AssessmentLists {
  private readonly store = inject(AssessmentStore);
  private readonly t = injectTexts();
  private readonly f = injectFormats();

  /** Path of the year, for links. */
  readonly base = computed(() => ['/zelfevaluatie', String(this.store.year() ?? '')]);
  /** The same array for the same link, so that an answer does not make the router work out every link again. */
  private readonly links = computed(() => {
    const [base, known] = [this.base(), new Map<string, readonly string[]>()];
    return (...path: readonly string[]): readonly string[] => {
      const key = path.join('/');
      const link = known.get(key) ?? [...base, ...path];
      known.set(key, link);
      return link;
    };
  });
  readonly themes = computed<readonly ListedTheme[]>(() => {
    const questions = this.store.questions().map((row) => this.listed(row));
    return (this.store.framework()?.themes ?? []).flatMap((theme) => {
      const own = questions.filter(({ row }) => row.theme === theme.code);
      return own.length === 0 ? [] : [this.listedTheme(theme, own)];
    });
  });
  /** Progress of what this person sees: the whole assessment, or the assigned questions. */
  readonly count = computed(() => {
    const states = this.themes().map(({ state }) => state);
    const answered = states.reduce((sum, state) => sum + state.answered, 0);
    const asked = states.reduce((sum, state) => sum + state.asked, 0);
    return { answered, asked, words: this.t.count('assessments.progress', asked, { answered }) };
  });
  /** "Sluit op 1 maart 2027", or that it closed. */
  readonly closing = computed(() => {
    const closesOn = this.store.round()?.closesOn;
    if (closesOn === undefined) return '';
    const key = this.f.daysUntil(closesOn) < 0 ? 'assessments.closedOn' : 'assessments.closesOn';
    return this.t(key, { date: this.f.date(closesOn) });
  });

  /** The navigation beside a question; the questions of one theme are shown. */
  navigation(currentTheme: string, isNew: (code: string) => boolean): readonly ThemeNavTheme[] {
    return this.themes().map(({ theme, title, questions, state, link }) => ({
      code: theme.code,
      title,
      count: this.t('assessments.count', { answered: state.answered, asked: state.asked }),
      status: state.words,
      look: state.look,
      link,
      questions:
        theme.code !== currentTheme
          ? []
          : questions.map((question) => ({
              code: question.code,
              title: question.title,
              status: question.stateWords,
              state: navState(question.state),
              link: question.link,
              isNew: isNew(question.code),
            })),
    }));
  }

  private listed(row: CriterionEvaluation): ListedQuestion {
    const before = previousWording(
      row.criterion,
      this.store.previousFramework(),
      this.store.previous()?.answers ?? [],
    );
    const state = questionState(row, this.store.answerOf(row.code), before);
    const framework = this.store.framework();
    return {
      row,
      code: row.code,
      title: this.t.of(row.criterion.title),
      state,
      stateWords: framework === null ? '' : questionStateWords(this.t, framework, state),
      link: this.links()('vraag', row.code),
      assignee: this.store.assignments().get(row.code)?.assignee.name ?? null,
    };
  }

  private listedTheme(theme: Theme, questions: readonly ListedQuestion[]): ListedTheme {
    const scored = questions.filter(({ row }) => row.weight > 0);
    const states = (scored.length > 0 ? scored : questions).map(({ state }) => state);
    return {
      theme,
      title: this.t.of(theme.title),
      questions,
      state: themeState(this.t, states),
      link: this.links()('thema', theme.code),
    };
  }
}

function navState(state: QuestionState): 'open' | 'done' | 'attention' {
  if (state === 'open') return 'open';
  return state === 'answered' || state === 'notApplicable' ? 'done' : 'attention';
}
