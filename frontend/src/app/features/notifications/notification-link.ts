import type { Notification } from '@zicht/shared/notifications/notification.contract';
import type { NotificationKind } from '@zicht/shared/notifications/notification-kinds';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';

const PAGES: Readonly<Record<NotificationKind, string>> = {
  questionsAssigned: APP_PATHS.assessment,
  toBoard: PAGE_PATHS.approval,
  sentBack: PAGE_PATHS.review,
  approved: PAGE_PATHS.approval,
  submitted: PAGE_PATHS.submitted,
  reopeningAsked: PAGE_PATHS.submitted,
  reopeningGranted: APP_PATHS.assessment,
  reopeningRefused: PAGE_PATHS.submitted,
  actionsDue: APP_PATHS.plan,
  actionsOverdue: APP_PATHS.plan,
  roundCloses: APP_PATHS.assessment,
  allFilled: PAGE_PATHS.review,
  ownerLeft: APP_PATHS.plan,
};

/** The page that a message is about. */
export function linkOf({ kind, facts }: Pick<Notification, 'kind' | 'facts'>): string {
  return `/${PAGES[kind].replace(':year', String(facts.year ?? ''))}`;
}
