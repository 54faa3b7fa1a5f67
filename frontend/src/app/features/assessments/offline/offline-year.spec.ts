import '../../../../testing/indexed-db';
import { wipeOffline } from '../../../core/offline/offline-session';
import { FRAMEWORK } from '../../../../testing/open-page';
import { assessment, ROUND, storedAnswer } from '../../../../testing/year';
import type { LoadedYear } from '../loaded-year';
import { copyOfYear, keepYear } from './offline-year';

const ADDRESS = { organisationId: 'o', year: 2027 };
const FATMA = { userId: 'fatma', until: Date.now() + 3_600_000 };

const OPENED = { ...storedAnswer('MEL-01', '1'), explanation: 'Van de geopende vraag.' };
const OTHER = { ...storedAnswer('HUL-01', '2'), explanation: 'Van een andere vraag.' };
const REASON = {
  ...storedAnswer('HUL-02', '2'),
  value: { notApplicable: { reason: 'Een vrije reden.' } },
} as unknown as typeof OTHER;

function loaded(): LoadedYear {
  return {
    round: ROUND,
    framework: FRAMEWORK,
    previousFramework: FRAMEWORK,
    assessment: assessment({
      answers: [OPENED, OTHER, REASON],
      sentMessage: 'Aan het bestuur.',
      changeReason: 'Een fout.',
      previous: { year: 2026, frameworkCode: 'n', frameworkVersion: '1', answers: [OTHER] },
    }),
    members: [{ userId: 'me', name: 'Fatma Yıldız' } as never],
    locations: [],
    sectors: ['JHV'],
  };
}

async function keep(criterion: string): Promise<void> {
  const year = loaded();
  await keepYear(ADDRESS, FATMA, { loaded: year, answers: year.assessment?.answers ?? [], criterion });
}

beforeEach(() => wipeOffline());

describe('the copy of a year', () => {
  it('has the text of the questions that were opened here, and of no other', async () => {
    await keep('MEL-01');
    const copy = await copyOfYear(ADDRESS, 'fatma');
    expect(copy?.isCopy).toBe(true);
    const kept = new Map(copy?.assessment?.answers.map((answer) => [answer.criterion, answer]));
    expect(kept.get('MEL-01')).toEqual(OPENED);
    // Other questions lean on the value, so that stays.
    expect(kept.get('HUL-01')).toEqual({ ...OTHER, explanation: '' });
    expect(copy?.assessment?.asked).toEqual(['MEL-01']);
    await keep('HUL-01');
    expect((await copyOfYear(ADDRESS, 'fatma'))?.assessment?.asked).toEqual(['MEL-01', 'HUL-01']);
  });

  it('leaves out members, messages, reasons and last year', async () => {
    await keep('MEL-01');
    const copy = await copyOfYear(ADDRESS, 'fatma');
    expect(copy).toMatchObject({ members: [], previousFramework: null });
    expect(copy?.assessment).toMatchObject({
      previous: null,
      sentMessage: '',
      changeReason: '',
      reviews: [],
    });
    expect(JSON.stringify(copy)).not.toMatch(/andere vraag|vrije reden|bestuur\.|Een fout/);
  });

  it('is of one person', async () => {
    await keep('MEL-01');
    expect(await copyOfYear(ADDRESS, 'bram')).toBeUndefined();
  });
});
