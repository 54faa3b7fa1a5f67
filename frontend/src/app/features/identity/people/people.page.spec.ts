import type { MemberTasks, People } from '@zicht/shared/identity/people.contract';
import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const LIST = 'GET /api/organisations/o/people';
const PEOPLE: People = {
  people: [
    {
      userId: 'fatma',
      name: 'Fatma Yıldız',
      email: 'fatma@debrug.example',
      roles: ['coordinator'],
      deputyUntil: null,
      since: '2026-01-01T10:00:00.000Z',
      version: 1,
    },
    {
      userId: 'bram',
      name: 'Bram de Wit',
      email: 'bram@debrug.example',
      roles: ['focalPerson'],
      deputyUntil: '2027-04-01',
      since: '2026-01-01T10:00:00.000Z',
      version: 4,
    },
  ],
  invitations: [],
  coordinators: 1,
};
const NOTHING: MemberTasks = { questions: 0, actions: 0, evidence: 0 };
const ANSWERS = { ...yearAnswers(), [LIST]: PEOPLE };

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('the people of an organisation', () => {
  it('are shown with what they may do, and a warning below two coordinators', async () => {
    const page = await openPage('/beheer/gebruikers', 'coordinator', ANSWERS);
    await page.says('Bram de Wit');
    expect(page.words()).toContain('Er is maar één coördinator');
    expect(page.words()).toContain('Coördinator: mag alles invullen, vragen verdelen en mensen uitnodigen');
    expect(page.words()).toContain('Vervangt de coördinator tot en met 1 april 2027.');
  });

  it('are not warned about with two coordinators', async () => {
    const page = await openPage('/beheer/gebruikers', 'coordinator', {
      ...ANSWERS,
      [LIST]: { ...PEOPLE, coordinators: 2 },
    });
    await page.says('Bram de Wit');
    expect(page.words()).not.toContain('Er is maar één coördinator');
  });

  it('are changed by whoever manages them alone', async () => {
    const page = await openPage('/beheer/gebruikers', 'boardMember', ANSWERS);
    await page.says('Bram de Wit');
    expect(page.words()).not.toContain('Iemand uitnodigen');
    expect(page.words()).not.toContain('Laten vertrekken');
  });

  it('are not asked about again once they are let go', async () => {
    const tasks = '/api/organisations/o/people/bram/tasks';
    const page = await openPage('/beheer/gebruikers', 'coordinator', {
      ...ANSWERS,
      [`GET ${tasks}`]: NOTHING,
      'POST /api/organisations/o/people/bram/removal': NOTHING,
    });
    await page.says('Bram de Wit');
    await page.press('Laten vertrekken: Bram de Wit');
    await page.says('Er is niets om over te dragen.');
    await page.press('Laten vertrekken');
    await page.says('Bram de Wit hoort niet meer bij uw organisatie.');
    expect(page.requests.filter(({ path }) => path === tasks)).toHaveLength(1);
  });
});
