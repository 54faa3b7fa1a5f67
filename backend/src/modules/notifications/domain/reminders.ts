import { addDays, daysBetween } from '@zicht/shared/improvement/calendar-days';
import type { News } from './notification.js';

/** Days before an action is due on which its owner is reminded. */
const ACTION_DAYS = [30, 7, 1];

/** Days before a round closes on which its coordinators are reminded. */
const ROUND_DAYS = [60, 30, 14, 3];

/** The days since the last look: after `since`, until `today`; more than one where no server ran. */
export interface Look {
  readonly since: string;
  readonly today: string;
}

/** News for one person. */
export interface PersonalNews {
  readonly userId: string;
  readonly news: News;
}

/** What the owners of open actions are reminded of: 30, 7 and 1 days before, and when the day has passed. */
export function actionReminders(
  actions: readonly { readonly ownerId: string; readonly dueOn: string }[],
  look: Look,
): PersonalNews[] {
  const { today } = look;
  return [...new Set(actions.map(({ ownerId }) => ownerId))].flatMap((userId) => {
    const own = actions.filter(({ ownerId }) => ownerId === userId);
    const due = ACTION_DAYS.filter((days) => own.some(({ dueOn }) => isIn(addDays(dueOn, -days), look)));
    const count = (days: number) =>
      own.filter(({ dueOn }) => today <= dueOn && dueOn <= addDays(today, days)).length;
    const late = own.filter(({ dueOn }) => dueOn < today);
    const isNewlyLate = late.some(({ dueOn }) => isIn(addDays(dueOn, 1), look));
    const news: News[] = [
      ...due.map((days): News => {
        const onceKey = `actionsDue:${days}:${today}`;
        return { kind: 'actionsDue', facts: { count: count(days), days }, onceKey };
      }),
      ...(isNewlyLate
        ? [
            {
              kind: 'actionsOverdue',
              facts: { count: late.length },
              onceKey: `actionsOverdue:${today}`,
            } as const,
          ]
        : []),
    ];
    // What was due within the days that nobody looked may be late by now.
    return news.filter(({ facts }) => facts.count !== 0).map((each) => ({ userId, news: each }));
  });
}

/** An organisation in a round. */
export interface Standing {
  readonly year: number;
  readonly closesOn: string;
  readonly status: string | null;
  readonly openQuestions: number;
  readonly submissions: number;
}

/** What coordinators are reminded of: that the round closes, and that what is complete was not handed in. */
export function roundReminders(standing: Standing, look: Look): News[] {
  const { year, closesOn, status, openQuestions: count } = standing;
  if (status === 'submitted') return [];
  const passed = ROUND_DAYS.filter((days) => isIn(addDays(closesOn, -days), look));
  const nearest = Math.min(...passed);
  const days = daysBetween(look.today, closesOn);
  const isComplete = count === 0 && (status === 'draft' || status === 'approved');
  return [
    ...(passed.length === 0
      ? []
      : [
          {
            kind: 'roundCloses',
            facts: { year, days, date: closesOn, count },
            onceKey: `roundCloses:${year}:${nearest}`,
          } as const,
        ]),
    ...(isComplete
      ? [
          {
            kind: 'allFilled',
            facts: { year },
            onceKey: `allFilled:${year}:${standing.submissions}`,
          } as const,
        ]
      : []),
  ];
}

/** The Monday among the days since the last look, on which the weekly letters go. */
export function mondayIn({ since, today }: Look): string | undefined {
  for (let day = today; day > since; day = addDays(day, -1)) {
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 1) return day;
  }
  return undefined;
}

function isIn(day: string, { since, today }: Look): boolean {
  return since < day && day <= today;
}
