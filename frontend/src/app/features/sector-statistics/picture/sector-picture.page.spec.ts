import type { PictureFacts } from '@zicht/shared/sector-statistics/picture.contract';
import { FRAMEWORK, openPage } from '../../../../testing/open-page';

const facts = (groups: PictureFacts['groups']): PictureFacts => ({
  year: 2027,
  publishedAt: '2027-10-18T10:00:00.000Z',
  snapshotOn: '2027-09-01',
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  organisations: 8,
  registered: 20,
  groups,
});
const answers = (groups: PictureFacts['groups']) => ({
  'GET /api/sector-pictures': {
    years: [{ year: 2027, status: 'published', publishedAt: '2027-10-18T10:00:00.000Z', organisations: 8 }],
  },
  'GET /api/sector-pictures/2027': facts(groups),
  'GET /api/reference-data': {
    version: '1',
    lists: { publication_sectors: [], police_regions: [], publication_sizes: [] },
  },
});

describe('the sector picture of a group without figures', () => {
  it('says kindly that all together are too few, and leads to who took part', async () => {
    const page = await openPage('/sector/2027', 'inspector', answers([]));
    await page.says('Er deden te weinig organisaties mee');
    expect(page.words()).not.toContain('Kies een grotere groep');
    expect(page.host.querySelector('zou-small-group a')?.getAttribute('href')).toBe('/sector/deelname');
  });

  it('asks for a larger group where there is one, and asks the server nothing about a hidden one', async () => {
    const all = { sector: null, region: null, size: null, organisations: 120 };
    const page = await openPage('/sector/2027?soort=VEI', 'inspector', answers([all]));
    await page.says('Kies een grotere groep');
    expect(page.requests.some(({ path }) => path.includes('figures'))).toBe(false);
    await page.press('Bekijk alle organisaties samen');
    expect(page.router.url).toBe('/sector/2027');
  });
});
