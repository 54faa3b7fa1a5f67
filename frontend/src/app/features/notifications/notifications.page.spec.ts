import { NOTIFICATION_KINDS } from '@zicht/shared/notifications/notification-kinds';
import type { Notification, NotificationList } from '@zicht/shared/notifications/notification.contract';
import { appRoutes } from '../../app.routes';
import { openPage } from '../../../testing/open-page';
import { linkOf } from './notification-link';

const LIST = 'GET /api/organisations/o/notifications';
const READ = 'POST /api/organisations/o/notifications/read';

const told = (id: string, changes: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'actionsOverdue',
  facts: { count: 2 },
  createdAt: '2027-01-31T06:00:00.000Z',
  readAt: null,
  ...changes,
});
const SUBMITTED = told('b', {
  kind: 'submitted',
  facts: { year: 2027, date: '2027-01-30', reference: 'ZE-2027-00142' },
});
const list = (...notifications: Notification[]): NotificationList => ({
  notifications,
  unread: notifications.filter(({ readAt }) => readAt === null).length,
});
const readSent = (requests: readonly { readonly method: string; readonly body: unknown }[]) =>
  requests.filter(({ method }) => method === 'POST').map(({ body }) => body);

describe('the page of messages', () => {
  it('tells each in words with its numbers and days, and leads to its page', async () => {
    const page = await openPage('/meldingen', 'coordinator', { [LIST]: list(told('a'), SUBMITTED) });
    await page.says('Kenmerk ZE-2027-00142.');
    expect(page.words()).toContain('U heeft 2 acties waarvan de datum voorbij is.');
    expect(page.words()).toContain('De zelfevaluatie 2027 is ingediend op 30 januari 2027.');
    const links = [...page.host.querySelectorAll('.zou-rows a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/verbeterplan', '/zelfevaluatie/2027/ingediend']);
  });

  it('marks all as read at once, says so, and keeps what was read before', async () => {
    const read = told('c', { readAt: '2027-01-31T07:00:00.000Z' });
    const page = await openPage('/meldingen', 'coordinator', {
      [LIST]: list(told('a'), SUBMITTED, read),
      [READ]: { unread: 0 },
    });
    await page.says('Nieuw');
    expect(page.host.querySelectorAll('zou-status-label')).toHaveLength(2);
    await page.press('Alles gelezen');
    await page.says('U heeft alles gelezen.');
    expect(readSent(page.requests)).toEqual([{ ids: ['a', 'b'] }]);
    expect(page.host.querySelector('zou-status-label')).toBeNull();
  });

  it('leaves a message unread when the server does not take it', async () => {
    const page = await openPage('/meldingen', 'coordinator', {
      [LIST]: list(told('a')),
      [READ]: { status: 500, code: 'unexpected' },
    });
    await page.says('Nieuw');
    await page.press('Alles gelezen');
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.host.querySelector('[role=alert]')).not.toBeNull();
    expect(page.host.querySelectorAll('zou-status-label')).toHaveLength(1);
    expect(page.words()).not.toContain('U heeft alles gelezen.');
  });

  it('helps who has none', async () => {
    const page = await openPage('/meldingen', 'contributor', { [LIST]: list() });
    await page.says('Nog geen meldingen');
  });

  it.each(NOTIFICATION_KINDS)('has words and a page for %s', async (kind) => {
    const facts = { count: 1, days: 7, year: 2027, date: '2027-05-01', reference: 'ZE-2027-1' };
    const page = await openPage('/meldingen', 'coordinator', { [LIST]: list(told('a', { kind, facts })) });
    await page.says('Nieuw');
    expect(page.words()).not.toMatch(/\{\{|notifications\.|undefined/);
    const [first] = linkOf({ kind, facts }).split('/').filter(Boolean);
    expect(appRoutes.some(({ path }) => path === first)).toBe(true);
    expect(linkOf({ kind, facts })).not.toContain(':');
  });
});
