import type { Profile, SharedProfileList } from '@zicht/shared/dashboards/shared-profile.contract';
import { FRAMEWORK, openPage } from '../../../testing/open-page';
import { lowestTheme, profileRows } from './profile-table';

const PROFILES = 'GET /api/concerns/c/profiles';

const profile = (year: number, themes: Profile['themes']): Profile => ({
  year,
  frameworkCode: FRAMEWORK.code,
  frameworkVersion: FRAMEWORK.version,
  submittedAt: `${year}-03-01T10:00:00.000Z`,
  themes,
});
const shared = (name: string, given: Profile | null): SharedProfileList['profiles'][number] => ({
  organisationId: name,
  organisationName: name,
  sharedAt: '2027-01-15T10:00:00.000Z',
  profile: given,
});

describe('the page of a concern', () => {
  it('lays the organisations side by side, says where each stands lowest, and who submitted nothing', async () => {
    const page = await openPage('/concern', 'concernCoordinator', {
      [PROFILES]: {
        profiles: [
          shared('De Brug', profile(2027, [{ theme: 'MEL', score: 1.25, level: 1 }])),
          shared(
            'De Vecht',
            profile(2026, [
              { theme: 'MEL', score: 3, level: 3 },
              { theme: 'KEN', score: 2.8, level: 2 },
            ]),
          ),
          shared('De Sluis', null),
        ],
      },
    });
    await page.says('3 organisaties delen hun profiel met u.');
    expect(page.words()).toContain('De Brug, 2027: Melden en registreren staat het laagst, met 1 Begin.');
    expect(page.words()).toContain('De Vecht, 2026: Kennis en bewustwording staat het laagst, met 2 Basis.');
    expect(page.words()).toContain('Deelt wel, maar diende nog niets in: De Sluis.');
    const row = [...page.host.querySelectorAll('tbody tr')].find(({ textContent }) =>
      textContent?.includes('Melden en registreren'),
    );
    expect(
      [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
    ).toEqual(['1 Begin score 1,3', '3 Op orde score 3,0']);
  });

  it('says that organisations choose themselves while none shares', async () => {
    const page = await openPage('/concern', 'concernCoordinator', { [PROFILES]: { profiles: [] } });
    await page.says('Een organisatie kiest zelf of zij haar profiel met u deelt.');
  });

  it('is not for members of an organisation', async () => {
    const page = await openPage('/concern', 'coordinator', {});
    await page.says('U mag deze pagina niet bekijken');
    expect(page.requests.some(({ path }) => path.includes('concerns'))).toBe(false);
  });
});

describe('profiles in a table', () => {
  const column = (year: number, themes: readonly string[], given: Profile['themes'] = []) => ({
    id: String(year),
    name: '',
    profile: profile(year, given),
    framework: { ...FRAMEWORK, themes: FRAMEWORK.themes.filter(({ code }) => themes.includes(code)) },
  });

  it('have a row for each theme of any framework, those of the newest year first', () => {
    const columns = [
      column(2026, ['KEN', 'MEL'], [{ theme: 'KEN', score: 1, level: 1 }]),
      column(2027, ['MEL', 'SAM'], [{ theme: 'MEL', score: 2, level: 2 }]),
    ];
    expect(
      profileRows(columns).map(({ theme, cells }) => [theme.code, ...cells.map((cell) => cell?.level)]),
    ).toEqual([
      ['MEL', undefined, 2],
      ['SAM', undefined, undefined],
      ['KEN', 1, undefined],
    ]);
  });

  it('call the lowest level lowest, and of equal levels the lowest score; a theme without a score never', () => {
    const themes = [
      { theme: 'A', score: null, level: null },
      { theme: 'B', score: 1.9, level: 1 },
      { theme: 'C', score: 1.2, level: 1 },
      { theme: 'D', score: 1.1, level: 2 },
    ];
    expect(lowestTheme(column(2027, [], themes))?.theme).toBe('C');
    expect(lowestTheme(column(2027, []))).toBeNull();
  });
});
