import type { Page } from '@playwright/test';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import type {
  OwnLine,
  PictureDevelopment,
  PictureFacts,
  PictureFigures,
  PictureList,
  PictureParticipation,
  PictureRegions,
  PictureVector,
  ResponseProgress,
} from '@zicht/shared/sector-statistics/picture.contract';
import type {
  PublicationDetail,
  PublicationList,
} from '@zicht/shared/sector-statistics/publication.contract';

const YEARS = [2026, 2025] as const;
const THEMES = ['KEN', 'SCH', 'VOR', 'BOR', 'MEL', 'SAM', 'RIS', 'HUL'];
const CRITERIA = ['BOR-02', 'MEL-01', 'MEL-02', 'MEL-03', 'SAM-01'];
const COUNTRY = { sector: null, region: null, size: null };
const AT = '2026-06-01T09:30:00.000Z';
const HASH = '3f'.repeat(32);

/** Counts that show every kind of cell: exact, at most, at least. */
function vectorOf(code: string, organisations: number, place = 0): PictureVector {
  const edge = Math.max(2, Math.ceil(organisations / 10));
  const exact = (share: number) => Math.round(organisations * share);
  const values = [0.08, 0.2, 0.3 - place / 50, 0.26, 0.16 + place / 50].map(exact);
  return {
    code,
    status: 'shown',
    organisations,
    isIndicative: organisations < 50,
    bandTenths: Math.ceil(3000 / organisations),
    answers: values.map((value, level) => {
      const isLow = value <= edge;
      const shown = isLow ? edge : value;
      return {
        answer: String(level) as '0',
        sign: isLow ? '<=' : '=',
        value: shown,
        percent: Math.round((100 * shown) / organisations),
      };
    }),
    median: code.includes('-') ? null : 50,
    lowerQuartile: code.includes('-') ? null : 35,
    upperQuartile: code.includes('-') ? null : 70,
  };
}

const LIST: PictureList = {
  years: YEARS.map((year) => ({ year, status: 'published', publishedAt: AT, organisations: 142 })),
};

const FACTS: PictureFacts = {
  year: 2026,
  publishedAt: AT,
  snapshotOn: '2026-05-01',
  frameworkCode: 'zicht-op-uitbuiting',
  frameworkVersion: '2027.1',
  organisations: 142,
  registered: 168,
  groups: [
    { ...COUNTRY, organisations: 142 },
    { ...COUNTRY, sector: 'JHV', organisations: 24 },
  ],
};

function figuresOf(organisations: number, sector: string | null): PictureFigures {
  return {
    status: 'shown',
    year: 2026,
    group: { ...COUNTRY, sector },
    organisations,
    registered: organisations + 26,
    isIndicative: organisations < 50,
    keyFacts: ['BOR-02', 'MEL-02', 'SAM-01'],
    themes: THEMES.map((code, place) =>
      code === 'HUL' ? { code, status: 'hidden' } : vectorOf(code, organisations, place),
    ),
    criteria: CRITERIA.map((code, place) =>
      code === 'MEL-03' ? { code, status: 'hidden' } : vectorOf(code, organisations, place),
    ),
  };
}

const REGIONS: PictureRegions = {
  year: 2026,
  sector: null,
  regions: ['PR01', 'PR02'].map((region, place) =>
    place === 0
      ? { region, status: 'shown', organisations: 34, themes: THEMES.map((code) => vectorOf(code, 34)) }
      : { region, status: 'hidden' },
  ),
};

const series = (code: string) => ({
  code,
  points: [2025, 2026].map((year) => ({ year, figures: vectorOf(code, 142, year - 2025) })),
  changes: [
    {
      fromYear: 2025,
      toYear: 2026,
      status: 'compared' as const,
      answers: [
        { answer: '0' as const, direction: 'unsure' as const, difference: null, marginTenths: 41 },
        { answer: '3' as const, direction: 'higher' as const, difference: 6, marginTenths: 41 },
      ],
    },
  ],
});

const DEVELOPMENT: PictureDevelopment = {
  status: 'shown',
  group: COUNTRY,
  years: [2025, 2026].map((year) => ({ year, organisations: 142 })),
  keyFacts: ['BOR-02', 'MEL-02', 'SAM-01'],
  themes: THEMES.map(series),
  criteria: CRITERIA.map(series),
};

const rows = [null, 'JHV', 'VEI'].map((sector, place) => ({
  sector,
  registered: place === 2 ? { kind: 'lessThan' as const, value: 10 } : { kind: 'exact' as const, value: 168 },
  submitted: place === 2 ? { kind: 'lessThan' as const, value: 10 } : { kind: 'exact' as const, value: 142 },
}));
const PARTICIPATION: PictureParticipation = { year: 2026, rows };
const PROGRESS: ResponseProgress = {
  years: [
    {
      year: 2027,
      closesOn: '2027-04-01',
      snapshotOn: '2027-05-01',
      countedOn: '2027-02-08',
      rows: rows.map((row) => ({ ...row, submitted: { kind: 'roundedDown', value: 40 } })),
    },
  ],
};

const OWN: OwnLine = {
  year: 2026,
  tookPart: true,
  group: { sector: 'JHV', region: 'PR01', size: 'KLEIN' },
  themes: THEMES.map((code, place) => ({ code, answer: String(place % 5) as '0' })),
  criteria: CRITERIA.map((code) => ({ code, answer: '2' })),
};

const outcome = (attack: string, figures: Record<string, number>) => ({
  attack,
  held: true,
  figures,
  findings: [],
});
const COVERAGE = [{ columns: ['BOR-02', 'KEN'], organisations: 142, existing: 80, eligible: 30, shown: 26 }];
const METHOD: Method = {
  year: 2026,
  organisations: 142,
  frameworkCode: 'zicht-op-uitbuiting',
  frameworkVersion: '2027.1',
  policy: {
    k: 10,
    kc: 5,
    maxConcernShare: 0.5,
    minRest: 9,
    views: [[]],
    varianceStandard: 2,
    varianceStrict: 4,
    strictUpTo: 2,
    coding: { min: 2, max: 10, oneIn: 10 },
    medianMinN: 20,
    quartileMinN: 40,
    showRound: 5,
  },
  policySha256: HASH,
  cellsSha256: HASH,
  codeVersion: '0.1.0',
  factReach: 5,
  coverage: COVERAGE,
  gate: {
    held: true,
    seed: 20_260_601,
    sets: [{ columns: ['BOR-02'], n: 142, results: [outcome('T1', { pairs: 325, smallestOverlap: 12 })] }],
    results: [outcome('T10', { shown: 26, hidden: 54 }), outcome('T12', { numbers: 1_200 })],
  },
};

const step = (id: string, name: string) => ({ by: `018d0000-0000-7000-8000-0000000000${id}`, name, at: AT });

/** A publication that waits for its second person. */
const CHECKED: PublicationDetail = {
  year: 2026,
  round: {
    year: 2026,
    frameworkCode: 'zicht-op-uitbuiting',
    frameworkVersion: '2027.1',
    referenceDate: '2025-12-31',
    opensOn: '2026-01-01',
    closesOn: '2026-04-01',
    snapshotOn: '2026-05-01',
    publishedOn: '2026-06-01',
  },
  status: 'checked',
  prepared: step('e1', 'Noor de Wit'),
  published: null,
  withdrawn: null,
  cellsSha256: HASH,
  job: {
    state: 'idle',
    kind: 'preparation',
    step: '',
    done: 0,
    total: 0,
    startedAt: AT,
    problem: null,
  },
  may: { rehearse: true, prepare: true, stop: false, publish: true, withdraw: false },
  method: METHOD,
  rehearsal: {
    finishedAt: AT,
    organisations: 142,
    factReach: 5,
    coverage: COVERAGE,
    held: true,
    attacks: [{ columns: ['BOR-02'], attack: 'T1', held: true }],
  },
};
const PUBLICATIONS: PublicationList = {
  isAble: true,
  newestFramework: { code: 'zicht-op-uitbuiting', version: '2027.1' },
  publications: [CHECKED],
};

function answerOf(path: string, query: URLSearchParams): object | undefined {
  if (path === 'sector-pictures') return LIST;
  if (path.endsWith('/figures'))
    return figuresOf(query.get('sector') === null ? 142 : 24, query.get('sector'));
  if (path.endsWith('/regions')) return REGIONS;
  if (path.endsWith('/participation')) return PARTICIPATION;
  if (path.endsWith('/method')) return METHOD;
  if (path === 'sector-development') return DEVELOPMENT;
  if (path === 'response-progress') return PROGRESS;
  if (path.startsWith('organisations/')) return OWN;
  if (path === 'publications') return PUBLICATIONS;
  return path.startsWith('publications/') ? CHECKED : FACTS;
}

/** What only comes with many organisations and a published year: pictures of two years, and a publication to run. */
export async function withPictures(page: Page): Promise<void> {
  await page.route(/\/api\/(.*\/)?(sector-|response-progress|publications)/, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const json = answerOf(pathname.replace('/api/', ''), searchParams);
    if (route.request().method() === 'GET' && json !== undefined) await route.fulfill({ json });
    else await route.continue();
  });
}

/** The work behind the publication under way, as it is while groups are chosen. */
export async function withWorkUnderWay(page: Page): Promise<void> {
  await page.route('**/api/publications/*', (route) =>
    route.fulfill({
      json: {
        ...CHECKED,
        status: 'snapshot',
        method: null,
        rehearsal: null,
        job: { ...CHECKED.job, state: 'running', step: 'groups', done: 3, total: 12 },
        may: { rehearse: false, prepare: false, stop: true, publish: false, withdraw: false },
      } satisfies PublicationDetail,
    }),
  );
}
