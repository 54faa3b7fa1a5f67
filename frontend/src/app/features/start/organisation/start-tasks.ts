import type { Permission } from '@zicht/shared/access/permissions';
import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import {
  themeStanding,
  type QuestionState,
  type ThemeStanding,
} from '@zicht/shared/assessments/question-state';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { AssessmentProgress } from '@zicht/shared/framework/evaluation/progress';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';
import type { Task } from '../../../ui/navigation/task-list';

/** What the tasks are made from. */
export interface TaskSource {
  readonly assessment: Assessment;
  readonly framework: Framework;
  readonly progress: AssessmentProgress;
  /** How each question stands, by code. */
  readonly states: ReadonlyMap<string, QuestionState>;
  readonly can: (permission: Permission) => boolean;
  readonly t: Texts;
  readonly f: Formats;
}

/** Address of a page of one year. */
export function yearLink(path: string, values: Readonly<Record<string, string | number>>): string {
  return `/${path.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(String(values[name])))}`;
}

/** One task per theme: how far it is, who does it, whether a colleague asks something. */
export function fillingTasks({ assessment, framework, progress, states, t, f }: TaskSource): readonly Task[] {
  const { year } = assessment;
  return progress.themes.map(({ theme, answered, asked, optional }) => {
    const counted = asked > 0 ? { answered, asked } : { answered: optional.answered, asked: optional.asked };
    const title = themeByCode(framework, theme)?.title;
    return {
      id: theme,
      title: title ? t.of(title) : theme,
      detail: [
        t.count('start.task.count', counted.asked, { answered: f.number(counted.answered) }),
        ...assigneeWords(assessment, framework, theme, t),
        ...commentWords(assessment, framework, theme, t),
      ].join(' · '),
      ...statusOf(standingOf(framework, theme, states), t),
      link: yearLink(PAGE_PATHS.theme, { year, theme }),
    };
  });
}

/** Checking, approval of the board, submitting: each with what stands in the way. */
export function closingTasks({ assessment, progress, can, t, f }: TaskSource): readonly Task[] {
  const { year, status, round } = assessment;
  const isFilled = progress.open.length === 0;
  const done = { status: t('start.status.done'), look: 'plain' } as const;
  const notYet = { status: t('start.status.notYet'), look: 'plain' } as const;
  const todo = { status: t('start.status.todo'), look: 'busy' } as const;
  const isSubmitted = status === 'submitted';
  const isApproved = status === 'approved' || isSubmitted;
  const canCheck = status === 'draft' && isFilled && can('assessment:sendToBoard');
  const check: Task = {
    id: 'check',
    title: t('start.task.check'),
    detail: isFilled || status !== 'draft' ? t('start.task.checkDetail') : t('start.task.checkLater'),
    ...(status === 'draft' ? (canCheck ? todo : notYet) : done),
    ...(canCheck || status !== 'draft' ? { link: yearLink(PAGE_PATHS.review, { year }) } : {}),
  };
  const approval: Task = {
    id: 'approval',
    title: t('start.task.approval'),
    detail: approvalDetail(assessment, t, f),
    ...(isApproved
      ? done
      : status === 'awaitingApproval'
        ? { status: t('start.status.waiting'), look: 'busy' }
        : notYet),
    ...(status === 'draft' ? {} : { link: yearLink(PAGE_PATHS.approval, { year }) }),
  };
  const submit: Task = {
    id: 'submit',
    title: t('start.task.submit'),
    detail: isSubmitted
      ? submittedDetail(assessment, f, t)
      : t('start.task.submitBy', { date: f.date(round.closesOn) }),
    ...(isSubmitted ? done : status === 'approved' ? todo : notYet),
    ...(isSubmitted ? { link: yearLink(PAGE_PATHS.submitted, { year }) } : {}),
    ...(status === 'approved' ? { link: yearLink(PAGE_PATHS.approval, { year }) } : {}),
  };
  return [check, approval, submit];
}

/** The questions of somebody who sees the assigned ones alone. */
export function assignedTasks(
  source: Omit<TaskSource, 'progress' | 'can'>,
  asked: readonly string[],
): readonly Task[] {
  const { assessment, framework, t, f } = source;
  return asked.map((code) => {
    const state = source.states.get(code) ?? 'open';
    const title = criterionByCode(framework, code)?.title;
    const assignment = assessment.assignments.find(({ criterion }) => criterion === code);
    const dueOn = assignment?.dueOn ?? null;
    const comments = assessment.openComments[code] ?? 0;
    return {
      id: code,
      title: `${code} ${title ? t.of(title) : ''}`,
      detail: [
        dueOn === null ? t('start.task.noDate') : t('start.task.dueOn', { date: f.date(dueOn) }),
        ...(comments > 0 ? [t.count('start.task.comments', comments)] : []),
        ...(assignment?.message ? [`${assignment.assignedBy.name}: “${assignment.message}”`] : []),
      ].join(' · '),
      ...(state === 'open'
        ? { status: t('start.status.open'), look: 'neutral' as const }
        : statusOf(state === 'check' ? 'check' : 'done', t)),
      link: yearLink(APP_PATHS.question, { year: assessment.year, criterion: code }),
    };
  });
}

/** As the overview of the assessment says it: from the scored questions, or the optional ones where there are none. */
function standingOf(
  framework: Framework,
  theme: string,
  states: ReadonlyMap<string, QuestionState>,
): ThemeStanding {
  const questions = framework.criteria.filter(
    (criterion) => criterion.theme === theme && states.has(criterion.code),
  );
  const scored = questions.filter(({ weight }) => weight > 0);
  return themeStanding(
    (scored.length > 0 ? scored : questions).map(({ code }) => states.get(code) ?? 'open'),
  );
}

function statusOf(standing: ThemeStanding, t: Texts): Pick<Task, 'status' | 'look'> {
  const look = { notStarted: 'neutral', busy: 'busy', check: 'busy', done: 'plain' } as const;
  return { status: t(`start.status.${standing}`), look: look[standing] };
}

function assigneeWords(
  assessment: Assessment,
  framework: Framework,
  theme: string,
  t: Texts,
): readonly string[] {
  const names = assessment.assignments
    .filter(({ criterion }) => criterionByCode(framework, criterion)?.theme === theme)
    .map(({ assignee }) => assignee.name);
  const different = [...new Set(names)];
  if (different.length > 1) return [t.count('start.task.colleagues', different.length)];
  return different.map((name) => t.count('start.task.assignee', names.length, { name }));
}

function commentWords(
  assessment: Assessment,
  framework: Framework,
  theme: string,
  t: Texts,
): readonly string[] {
  const count = Object.entries(assessment.openComments)
    .filter(([criterion]) => criterionByCode(framework, criterion)?.theme === theme)
    .reduce((sum, [, open]) => sum + open, 0);
  return count === 0 ? [] : [t.count('start.task.comments', count)];
}

function approvalDetail(
  { status, approvedBy, approvedAt, sentAt }: Assessment,
  t: Texts,
  f: Formats,
): string {
  if ((status === 'approved' || status === 'submitted') && approvedBy !== null && approvedAt !== null) {
    return t('start.task.approvedBy', { name: approvedBy.name, date: f.date(approvedAt) });
  }
  if (status === 'awaitingApproval' && sentAt !== null)
    return t('start.task.sentOn', { date: f.date(sentAt) });
  return t('start.task.approvalLater');
}

function submittedDetail({ submissions }: Assessment, f: Formats, t: Texts): string {
  const last = submissions.at(-1);
  return last
    ? t('start.task.submittedOn', { date: f.date(last.submittedAt), reference: last.reference })
    : '';
}
