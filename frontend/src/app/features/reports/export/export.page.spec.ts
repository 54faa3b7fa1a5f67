import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { csvText } from '@zicht/shared/kernel/csv-text';
import { parse } from 'csv-parse/sync';
import { openPage } from '../../../../testing/open-page';
import { assessment, storedAnswer, yearAnswers } from '../../../../testing/year';
import { EXPORT_TABLES, linesOf } from './export-tables';

const MAKE = 'POST /api/organisations/o/exports';
const ALL: OrganisationExport = {
  format: 'zicht-op-uitbuiting/organisation/1',
  madeAt: '2027-02-01T10:00:00.000Z',
  organisation: {} as OrganisationExport['organisation'],
  people: [{ userId: 'a', name: '=Fatma', roles: ['coordinator'] }],
  years: [
    {
      year: 2027,
      assessment: assessment({ answers: [storedAnswer('KEN-01', '2'), storedAnswer('KEN-02', '3')] }),
      history: [],
      comments: [],
      submissions: [],
    },
  ],
  evidence: [],
  actions: [],
  claims: [],
  partners: [],
  trail: [],
};
const open = (answer: unknown) =>
  openPage('/beheer/gegevens', 'coordinator', { ...yearAnswers(), [MAKE]: answer });

describe('what an organisation takes along', () => {
  it('is made when somebody asks, and then given as one file and as tables', async () => {
    const page = await open(ALL);
    await page.says('Neem mee wat uw organisatie hier bewaart.');
    expect(page.requests.some(({ method }) => method === 'POST')).toBe(false);
    await page.press('Alles klaarzetten');
    await page.says('Klaargezet op 1 februari 2027 om 11.00 uur.');
    expect(page.words()).toContain('Antwoorden2 rijen');
    expect(page.words()).toContain('Mensen1 rij');
    expect([...page.host.querySelectorAll('.zou-rows button')]).toHaveLength(1 + EXPORT_TABLES.length);
  });

  it('says so when that does not succeed', async () => {
    const page = await open({ status: 503, code: 'unavailable' });
    await page.press('Alles klaarzetten');
    await page.says('Alles klaarzetten');
    expect(page.host.querySelector('[role=alert]')).not.toBeNull();
  });

  it('is for a coordinator alone', async () => {
    const page = await openPage('/beheer/gegevens', 'boardMember', yearAnswers());
    expect(page.words()).not.toContain('Alles klaarzetten');
  });

  it('has tables whose cells read back, parts of their own as JSON, and no formula', () => {
    const read = (table: (typeof EXPORT_TABLES)[number]): Record<string, string>[] =>
      parse(csvText(linesOf(ALL, table)), { bom: true, delimiter: ';', columns: true });
    expect(read('people')).toEqual([{ userId: 'a', name: "'=Fatma", roles: '["coordinator"]' }]);
    const answers = read('answers');
    expect(answers.map(({ year, criterion, value }) => [year, criterion, value])).toEqual([
      ['2027', 'KEN-01', '{"option":"2"}'],
      ['2027', 'KEN-02', '{"option":"3"}'],
    ]);
    for (const table of EXPORT_TABLES) expect(() => linesOf(ALL, table)).not.toThrow();
  });
});
