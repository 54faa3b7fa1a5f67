import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';

const URL = '/zelfevaluatie/2027/akkoord';
const AT_BOARD = {
  status: 'awaitingApproval',
  version: 7,
  sentBy: { id: 'bram', name: 'Bram de Wit' },
  sentAt: '2027-01-20T10:00:00.000Z',
} as const;
const QUESTION = {
  theme: 'MEL',
  verdict: 'question',
  question: 'Klopt dit?',
  reviewer: { id: 'me', name: 'Fatma Yıldız' },
  reviewedAt: '2027-01-21T10:00:00.000Z',
} as const;
const APPROVE = 'POST /api/organisations/o/assessments/2027/approve';
const members = {
  'GET /api/organisations/o/members': {
    members: [
      { userId: 'me', name: 'Fatma Yıldız', roles: ['boardMember'] },
      { userId: 'bram', name: 'Bram de Wit', roles: ['coordinator'] },
    ],
  },
};

describe('the page on which the board signs', () => {
  it('takes no signature before the statement is ticked, and sends the version that was read', async () => {
    const page = await openPage(URL, 'boardMember', { ...yearAnswers(AT_BOARD), ...members, [APPROVE]: {} });
    await page.says('Bram de Wit stuurde de antwoorden op 20 januari 2027.');
    const posts = () => page.requests.filter(({ method }) => method !== 'GET');
    await page.press('Geef akkoord');
    await page.says('U kunt nog geen akkoord geven');
    expect(posts()).toEqual([]);
    await page.tick('Ik heb de antwoorden gelezen.');
    await page.press('Geef akkoord');
    expect(posts()).toEqual([
      {
        method: 'POST',
        path: APPROVE.replace('POST ', ''),
        body: { version: 7, statementAccepted: true },
      },
    ]);
  });

  it('takes no signature while a question of the board is open', async () => {
    const answers = { ...yearAnswers({ ...AT_BOARD, reviews: [QUESTION] }), ...members, [APPROVE]: {} };
    const page = await openPage(URL, 'boardMember', answers);
    await page.says('Klopt dit?');
    await page.tick('Ik heb de antwoorden gelezen.');
    await page.press('Geef akkoord');
    await page.says('U heeft hier een vraag gesteld.');
    expect(page.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('gives who sent the answers no signature to give', async () => {
    const answers = {
      ...yearAnswers({ ...AT_BOARD, sentBy: { id: 'me', name: 'Fatma Yıldız' } }),
      ...members,
    };
    const page = await openPage(URL, 'boardMember', answers);
    await page.says('Een ander moet akkoord geven.');
    expect(page.words()).not.toContain('Uw besluit');
  });

  it('tells what the server refused, in words', async () => {
    const answers = {
      ...yearAnswers(AT_BOARD),
      ...members,
      [APPROVE]: { status: 409, code: 'staleVersion' },
    };
    const page = await openPage(URL, 'boardMember', answers);
    await page.says('Uw besluit');
    await page.tick('Ik heb de antwoorden gelezen.');
    await page.press('Geef akkoord');
    await page.says('Een collega heeft dit intussen gewijzigd.');
  });

  it('says to all others that approved is not submitted yet', async () => {
    const approved = {
      approvedBy: { id: 'ilse', name: 'Ilse van Dam' },
      approvedAt: '2027-01-22T10:00:00.000Z',
    };
    const page = await openPage(URL, 'coordinator', {
      ...yearAnswers({ ...AT_BOARD, ...approved, status: 'approved' }),
      ...members,
    });
    await page.says('Ilse van Dam gaf akkoord op 22 januari 2027.');
    await page.says('U moet nog indienen.');
  });
});
