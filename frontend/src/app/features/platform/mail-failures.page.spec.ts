import type { MailFailureList } from '@zicht/shared/notifications/notification.contract';
import { openPage } from '../../../testing/open-page';

const LIST = 'GET /api/platform/mail-failures';
const FAILED: MailFailureList = {
  isOn: true,
  waiting: 4,
  repeats: 1,
  failures: [
    {
      organisationId: 'o1',
      organisationName: 'Jeugdhulp De Brug',
      id: 'n1',
      kind: 'approved',
      attempts: 8,
      fault: 'refused',
      createdAt: '2027-01-31T09:30:00.000Z',
    },
  ],
};

describe('mail that could not be sent', () => {
  it('is shown with its reason, and tried again', async () => {
    const lists = [FAILED, { ...FAILED, failures: [] }];
    const page = await openPage('/platform/mail', 'platformAdministrator', {
      [LIST]: () => lists.shift(),
      'POST /api/platform/mail-failures/o1/n1/retry': {},
    });
    await page.says('De mailserver nam de mail niet aan. Wij probeerden het 8 keer.');
    await page.press('Probeer opnieuw voor Jeugdhulp De Brug');
    await page.says('De mail voor Jeugdhulp De Brug staat weer klaar.');
    await page.says('Geen mislukte mails');
  });

  it('says that no server is set', async () => {
    const page = await openPage('/platform/mail', 'platformAdministrator', {
      [LIST]: { ...FAILED, isOn: false, failures: [] },
    });
    await page.says('Er is geen mailserver ingesteld');
  });

  it('is for platform administrators alone', async () => {
    const page = await openPage('/platform/mail', 'coordinator', { [LIST]: FAILED });
    await page.says('U mag deze pagina niet bekijken');
  });
});
