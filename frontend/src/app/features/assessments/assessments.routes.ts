import { inject } from '@angular/core';
import { Router, type ActivatedRouteSnapshot, type Routes, type UrlTree } from '@angular/router';
import { calendarDay, CLOCK } from '../../ui/formats/formats';
import { withTexts } from '../../core/language/with-texts';
import { SessionStore } from '../../core/session/session.store';
import { AssessmentLists } from './assessment-lists';
import { AssessmentApi } from './assessment.api';
import { AssessmentStore } from './assessment.store';
import { AnswerEditor } from './question/answer/answer-editor';
import { WhyQuestion } from './question/context/why-question';
import { PreviousYear } from './question/previous-year';
import { QuestionPage } from './question/question.page';
import { AnswerSaving } from './saving/answer-saving';

/** What a question is made of, for who looks at one without answering it: a chunk of its own would cost who answers. */
export const QUESTION_PARTS = [AnswerEditor, PreviousYear, WhyQuestion] as const;

/** Pages of this feature, below `/zelfevaluatie`; those of one year share a store. */
export const assessmentsRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: runningYear },
  {
    path: ':year',
    providers: [AssessmentStore, AnswerSaving, AssessmentLists],
    canActivate: [openYear],
    children: [
      {
        path: '',
        loadComponent: () =>
          withTexts(
            ['overview', 'questionDialogs'],
            async () => (await import('./overview/overview.page')).OverviewPage,
          ),
      },
      {
        path: 'thema/:theme',
        loadComponent: () =>
          withTexts(['overview'], async () => (await import('./theme/theme.page')).ThemePage),
      },
      // Not on demand: the heart of the feature, where the other pages lead, shares nearly all of its parts with them.
      { path: 'vraag/:criterion', component: QuestionPage },
      {
        path: 'vragenlijst',
        loadComponent: () =>
          withTexts(
            ['overview'],
            async () => (await import('./questionnaire/questionnaire.page')).QuestionnairePage,
          ),
      },
      // Seldom visited: who answers a question does not fetch the way to them.
      { path: '', loadChildren: async () => (await import('./sign-off.routes')).signOffRoutes },
    ],
  },
];

/** Tells the store which year is in view; the pages show what is there meanwhile. */
function openYear(route: ActivatedRouteSnapshot): boolean {
  inject(AssessmentStore).open(Number(route.paramMap.get('year')));
  return true;
}

/** The newest round that is open; without an answer of the server, the year on the calendar. */
async function runningYear(): Promise<UrlTree> {
  const [router, api, organisation] = [
    inject(Router),
    inject(AssessmentApi),
    inject(SessionStore).organisation(),
  ];
  const today = calendarDay(inject(CLOCK)());
  const to = (year: number): UrlTree => router.createUrlTree(['/zelfevaluatie', year]);
  try {
    // Only who comes without a year asks: a question does not fetch this.
    const { runningRound } = await import('../../core/framework/running-round');
    const { years } = await api.list(organisation?.id ?? '');
    const running = runningRound(
      years.map(({ round }) => round),
      today,
    );
    return to(running?.year ?? Number(today.slice(0, 4)));
  } catch {
    return to(Number(today.slice(0, 4)));
  }
}
