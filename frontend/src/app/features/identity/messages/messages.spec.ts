import { openPage } from '../../../../testing/open-page';

const ANSWERS = {
  'GET /api/profile/mail': { rhythm: 'atOnce', locale: 'nl' },
  'PUT /api/profile/mail': (sent: { readonly rhythm: string }) => ({ rhythm: sent.rhythm, locale: 'nl' }),
  'GET /api/profile/calendar': { createdAt: null },
  'POST /api/profile/calendar': {
    url: 'https://zicht.example/api/calendar.ics?token=x',
    createdAt: '2027-02-01T10:00:00.000Z',
  },
  'DELETE /api/profile/calendar': {},
};
const sent = (
  requests: readonly { readonly method: string; readonly path: string; readonly body: unknown }[],
) => requests.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => [method, path, body]);

describe('how often mail comes', () => {
  it('is chosen on the profile in one step', async () => {
    const page = await openPage('/profiel', 'coordinator', ANSWERS);
    await page.says('Hoe vaak wilt u mail?');
    await page.tick('Eén keer per week');
    await page.says('Uw keuze is bewaard.');
    expect(sent(page.requests)).toEqual([['PUT', '/api/profile/mail', { rhythm: 'weekly' }]]);
  });

  it('is chosen by the link of a letter, without signing in', async () => {
    const page = await openPage('/mailvoorkeur#een-link', 'coordinator', {
      'POST /api/mail-preference': (given: { readonly rhythm?: string }) => ({
        rhythm: given.rhythm ?? 'atOnce',
        locale: 'nl',
      }),
    });
    await page.says('Hoe vaak wilt u mail?');
    await page.tick('Alleen als een datum afloopt');
    await page.says('Uw keuze is bewaard.');
    expect(sent(page.requests).map(([, , body]) => body)).toEqual([
      { token: 'een-link' },
      { token: 'een-link', rhythm: 'deadlines' },
    ]);
  });

  it.each(['/mailvoorkeur', '/mailvoorkeur#half'])(
    'says what to do when the link is torn: %s',
    async (url) => {
      const page = await openPage(url, 'coordinator', {});
      await page.says('Deze link werkt niet.');
    },
  );
});

describe('the calendar link', () => {
  it('is shown once, and can be taken away', async () => {
    const page = await openPage('/profiel', 'coordinator', ANSWERS);
    await page.says('Maak een link');
    await page.press('Maak een link');
    await page.says('https://zicht.example/api/calendar.ics?token=x');
    await page.says('Maak een nieuwe link');
    await page.press('Haal de link weg');
    await page.says('De link werkt niet meer.');
    expect(page.words()).not.toContain('token=x');
  });
});
