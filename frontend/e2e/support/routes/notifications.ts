import { expect } from '@playwright/test';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { YEAR } from '../assessment';
import { answerWith, normal, requestStates } from '../sweep/states';
import { COORDINATOR, urlOf, type RouteEntry } from './route-entry';

/** What is told only as time passes. */
const MESSAGES = {
  unread: 2,
  notifications: [
    {
      id: '018d0000-0000-7000-8000-0000000000c1',
      kind: 'actionsOverdue',
      facts: { count: 2 },
      createdAt: '2027-03-02T06:00:00.000Z',
      readAt: null,
    },
    {
      id: '018d0000-0000-7000-8000-0000000000c2',
      kind: 'questionsAssigned',
      facts: { count: 3, year: YEAR, date: '2027-04-01' },
      createdAt: '2027-03-01T09:30:00.000Z',
      readAt: null,
    },
    {
      id: '018d0000-0000-7000-8000-0000000000c3',
      kind: 'submitted',
      facts: { year: YEAR, date: '2027-03-01', reference: 'ZE-2027-00142' },
      createdAt: '2027-03-01T09:00:00.000Z',
      readAt: '2027-03-02T10:00:00.000Z',
    },
  ],
};

/** Messages and mail. */
export const NOTIFICATION_ROUTES: readonly RouteEntry[] = [
  {
    path: APP_PATHS.notifications,
    who: COORDINATOR,
    url: urlOf(APP_PATHS.notifications),
    states: {
      normal,
      ...requestStates,
      withMessages: {
        before: (page) => answerWith(page, '**/notifications', MESSAGES),
        proof: async (page) => expect(page.getByText('ZE-2027-00142').first()).toBeVisible(),
      },
      forPrivacyOfficer: { ...normal, who: ['privacyOfficer'] },
    },
  },
  {
    path: APP_PATHS.mailPreferences,
    who: null,
    url: `${urlOf(APP_PATHS.mailPreferences)}#a-link`,
    states: {
      normal: {
        before: (page) =>
          page.route('**/api/mail-preference', (route) =>
            route.fulfill({ json: { rhythm: 'atOnce', locale: 'nl' } }),
          ),
        proof: async (page) => expect(page.getByRole('radio').first()).toBeVisible(),
      },
      torn: { ...normal, hasFailures: true },
    },
  },
];
