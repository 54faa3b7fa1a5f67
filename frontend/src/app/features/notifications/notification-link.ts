import type { Notification } from '@zicht/shared/notifications/notification.contract';
import type { NotificationKind } from '@zicht/shared/notifications/notification-kinds';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';

const PAGES: Readonly<Record<NotificationKind, string>> = {
  questionsAssigned: APP_PATHS.assessment,
  toBoard: APP_PATHS.approval,
  sentBack: APP_PATHS.review,
  approved: APP_PATHS.approval,
  submitted: APP_PATHS.submitted,
  reopeningAsked: APP_PATHS.submitted,
  reopeningGranted: APP_PATHS.assessment,
  reopeningRefused: APP_PATHS.submitted,
  actionsDue: APP_PATHS.plan,
  actionsOverdue: APP_PATHS.plan,
  roundCloses: APP_PATHS.assessment,
  allFilled: APP_PATHS.review,
  ownerLeft: APP_PATHS.plan,
};

/** The page that a message is about. */
export function linkOf({ kind, facts }: Pick<Notification, 'kind' | 'facts'>): string {
  return `/${PAGES[kind].replace(':year', String(facts.year ?? ''))}`;
}
