import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const URL = '/zelfevaluatie/2027/ingediend';
const SUBMISSION = {
  number: 1,
  reference: 'ZE-2027-QBV3KE',
  submittedAt: '2027-01-30T10:00:00.000Z',
  submittedBy: 'Fatma Yıldız',
  approvedAt: '2027-01-22T10:00:00.000Z',
  approvedBy: 'Ilse van Dam',
  signedAlone: false,
  late: false,
  sha256: 'ab'.repeat(32),
};

describe('the page of what was submitted', () => {
  it('names the reference, who signed, and what proves it', async () => {
    const answers = yearAnswers({ status: 'submitted', submissions: [SUBMISSION] });
    const page = await openPage(URL, 'coordinator', answers);
    await page.says('ZE-2027-QBV3KE');
    await page.says('Ilse van Dam');
    await page.says('30 januari 2027');
  });

  it('says so while nothing was submitted', async () => {
    const page = await openPage(URL, 'coordinator', yearAnswers());
    await page.says('Zelfevaluatie');
    expect(page.words()).not.toContain('ZE-2027');
    expect(page.words()).not.toContain('Ingediend op');
  });
});
