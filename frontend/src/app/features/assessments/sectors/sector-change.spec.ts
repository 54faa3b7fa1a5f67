import { openPage } from '../../../../testing/open-page';
import { storedAnswer, yearAnswers } from '../../../../testing/year';

const TAKE = 'POST /api/organisations/o/assessments/2027/sectors';
const ANSWERS = [storedAnswer('MEL-01', '1'), storedAnswer('SAM-05', '1')];

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('an organisation that became one of another kind', () => {
  const open = (
    role: 'coordinator' | 'focalPerson',
    answers: object = {},
    sectors = ['JHA'],
    url = '/zelfevaluatie/2027',
  ) => {
    const assessment = yearAnswers({ answers: ANSWERS, version: 4 });
    return openPage(url, role, {
      ...assessment,
      'GET /api/organisations/o': { id: 'o', name: 'Jeugdhulp De Brug', sectors, locations: [] },
      ...answers,
    });
  };

  it('is told its coordinator, who reads which answers no longer count and confirms that number', async () => {
    const page = await open('coordinator', { [TAKE]: {} });
    await page.says('Uw organisatie is nu een andere soort');
    await page.press('Bekijk wat er verandert');
    await page.says('U beantwoordde 1 vraag die dan niet meer meetelt: SAM-05.');
    await page.says('Die antwoorden blijven bewaard.');
    expect(page.requests.filter(({ method }) => method === 'POST')).toEqual([]);
    await page.press('Neem over');
    await page.says('De zelfevaluatie gaat nu uit van: Jeugdhulp zonder verblijf');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      version: 4,
      sectors: ['JHA'],
      fallingAway: 1,
    });
  });

  it('is told before the answers go to the board too', async () => {
    const page = await open('coordinator', { [TAKE]: {} }, ['JHA'], '/zelfevaluatie/2027/controleren');
    await page.says('Uw organisatie is nu een andere soort');
    await page.press('Bekijk wat er verandert');
    await page.press('Neem over');
    expect(page.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ sectors: ['JHA'] });
  });

  it('is read again when somebody changed something meanwhile', async () => {
    const page = await open('coordinator', { [TAKE]: { status: 409, code: 'staleVersion' } });
    await page.says('Bekijk wat er verandert');
    await page.press('Bekijk wat er verandert');
    await page.press('Neem over');
    await page.says('Er is intussen iets veranderd.');
  });

  it.each([
    ['anybody else', 'focalPerson', ['JHA']],
    ['a coordinator where the kind is the same', 'coordinator', ['JHV']],
  ] as const)('is nothing to %s', async (_who, role, sectors) => {
    const page = await open(role, {}, [...sectors]);
    await page.says("Thema's");
    expect(page.words()).not.toContain('andere soort');
  });
});
