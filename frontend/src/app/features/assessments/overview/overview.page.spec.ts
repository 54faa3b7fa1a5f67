import { openPage } from '../../../../testing/open-page';
import { storedAnswer, yearAnswers } from '../../../../testing/year';

describe('the page of a self-assessment', () => {
  const open = (standing: object) =>
    openPage('/zelfevaluatie/2027', 'coordinator', {
      ...yearAnswers({ answers: [storedAnswer('MEL-01', '1')] }),
      'GET /api/session': {
        user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
        memberships: [
          {
            kind: 'organisation',
            bodyId: 'o',
            bodyName: 'Jeugdhulp De Brug',
            fictitious: true,
            roles: ['coordinator'],
            ...standing,
          },
        ],
        lastOrganisationId: null,
        secondFactor: 'off',
        idleUntil: '2027-02-01T11:00:00.000Z',
        endsAt: '2027-02-01T22:00:00.000Z',
        now: '2027-02-01T10:00:00.000Z',
        demo: true,
      },
    });

  it('leads to where one goes on', async () => {
    const page = await open({});
    await page.says("Thema's");
    expect(page.host.querySelector('.zou-resume a')).not.toBeNull();
  });

  it.each([{ isSuspended: true }, { isClosed: true }])(
    'asks nobody to go on where nothing can be filled in: %j',
    async (standing) => {
      const page = await open(standing);
      await page.says("Thema's");
      expect(page.host.querySelector('.zou-resume a')).toBeNull();
    },
  );
});
