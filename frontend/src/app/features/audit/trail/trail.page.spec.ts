import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLATFORM_ACTIONS, TRAIL_ACTIONS, TRAIL_KINDS } from '@zicht/shared/audit/trail-actions';
import { PLATFORM_REASONS } from '@zicht/shared/audit/platform-reasons';
import type { TrailLine, TrailPage } from '@zicht/shared/audit/trail.contract';
import { parse } from 'csv-parse/sync';
import { openPage } from '../../../../testing/open-page';
import { yearAnswers } from '../../../../testing/year';
import { filterOf } from './trail-filter';

const LIST = 'GET /api/organisations/o/trail';
const FILE = 'POST /api/organisations/o/trail/exports';
const FATMA = '018d0000-0000-7000-8000-0000000000a1';

const line = (changes: Partial<TrailLine> = {}, facts: Partial<TrailLine['facts']> = {}): TrailLine => ({
  number: 7,
  at: '2027-01-20T10:00:00.000Z',
  action: 'answers.saved',
  by: { kind: 'member', id: FATMA, name: '=Fatma Yıldız' },
  address: '192.0.2.7',
  facts: {
    year: 2027,
    codes: ['KEN-01', 'KEN-02'],
    count: 2,
    person: null,
    roles: [],
    rolesBefore: [],
    until: null,
    ...facts,
  },
  ...changes,
});
const page = (lines: readonly TrailLine[], total = lines.length): TrailPage => ({
  lines: [...lines],
  total,
  people: [{ id: FATMA, name: 'Fatma Yıldız' }],
});
const open = (lines: readonly TrailLine[], more: { url?: string; total?: number; file?: unknown } = {}) =>
  openPage(`/beheer/logboek${more.url ?? ''}`, 'coordinator', {
    ...yearAnswers(),
    [LIST]: page(lines, more.total),
    [FILE]: more.file ?? { lines },
  });

describe('the log', () => {
  it('of an inspectorate is read by its coordinator, with the kinds that happen there', async () => {
    const opened = await openPage('/beheer/logboek', 'inspectorateCoordinator', {
      'GET /api/inspectorates/i/trail': page([line({ action: 'trail.read' })]),
    });
    await opened.says('wat er in uw inspectie gebeurde');
    await opened.says('Fatma Yıldız');
    const kinds = [...opened.host.querySelectorAll('option')].map((option) => option.textContent?.trim());
    expect(kinds).toContain('Mensen en rechten');
    expect(kinds).not.toContain('Antwoorden');
    expect(opened.host.querySelector('a[href="/beheer/inspecteurs"]')?.textContent).toContain('Inspecteurs');
  });

  it('of the platform says which organisation and why, and of its members no name and no address', async () => {
    const { number: _, ...base } = line({ action: 'organisation.suspended' }, { codes: [] });
    const opened = await openPage('/platform/logboek', 'platformAdministrator', {
      'GET /api/platform/trail': {
        lines: [
          {
            ...base,
            id: FATMA,
            by: { kind: 'outsider', id: FATMA, name: 'Pim de Beheerder' },
            organisation: { id: FATMA, name: 'Jeugdhulp De Brug' },
            reason: 'safety',
          },
          {
            ...base,
            id: FATMA,
            action: 'organisation.leavingTakenBack',
            by: { kind: 'member', id: null, name: null },
            address: null,
            organisation: { id: FATMA, name: 'Jeugdhulp De Brug' },
            reason: null,
          },
        ],
        total: 2,
        people: [{ id: FATMA, name: 'Pim de Beheerder' }],
      },
    });
    await opened.says('Pim de Beheerder zette de organisatie op slot.');
    expect(opened.words()).toContain('Jeugdhulp De Brug · Voor de veiligheid van de gegevens');
    expect(opened.words()).toContain('Iemand van de organisatie nam terug dat de organisatie stopt.');
    const kinds = [...opened.host.querySelectorAll('option')].map((option) => option.textContent?.trim());
    expect(kinds).not.toContain('Antwoorden');
    expect(opened.words()).toContain('Wat er binnen een organisatie gebeurt, staat hier niet.');
  });

  it('tells in sentences who did what, and from where', async () => {
    const opened = await open([
      line(),
      line(
        { number: 6, action: 'member.rolesChanged', by: { kind: 'outsider', id: FATMA, name: null } },
        {
          person: { id: FATMA, name: 'Noor Bakker' },
          roles: ['focalPerson'],
          rolesBefore: ['contributor'],
          codes: [],
        },
      ),
      line({ number: 5, action: 'nooit.gezien', address: null }),
    ]);
    await opened.says('bewaarde 2 antwoorden voor 2027.');
    expect(opened.words()).toContain('Vragen: KEN-01, KEN-02');
    expect(opened.words()).toContain('20 januari 2027 om 11.00 uur · netwerkadres 192.0.2.7');
    expect(opened.words()).toContain(
      'Een beheerder van het platform gaf Noor Bakker andere rollen: Aandachtsfunctionaris. Eerst: Medewerker.',
    );
    expect(opened.words()).toContain('deed iets dat deze versie niet kent: nooit.gezien.');
  });

  it('says so when nothing fits the filters, and offers no file then', async () => {
    const opened = await open([], { url: '?soort=people' });
    await opened.says('Er is niets gebeurd dat bij deze filters past.');
    expect(opened.words()).toContain('Filters wissen');
    expect(opened.words()).not.toContain('Download csv');
  });

  it('gives exactly the filtered lines as a file without formulas', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    // jsdom cannot follow the link that a file is saved by.
    HTMLAnchorElement.prototype.click = () => undefined;
    const opened = await open([line()], { url: '?soort=answers&van=2027-01-01&tot=onzin', total: 60 });
    await opened.says('60 regels');
    await opened.press('Download csv');
    while (saved.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const asked = opened.requests.find(({ method }) => method === 'POST');
    expect(asked?.body).toEqual({ person: null, kind: 'answers', from: '2027-01-01', to: null });
    const rows: string[][] = parse(await readBlob(saved[0]!), { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual([
      '7',
      '2027-01-20T10:00:00.000Z',
      "'=Fatma Yıldız",
      "'=Fatma Yıldız bewaarde 2 antwoorden voor 2027.",
      'Vragen: KEN-01, KEN-02',
      '192.0.2.7',
      'answers.saved',
    ]);
  });

  it('says so when a file would be too long', async () => {
    const opened = await open([line()], {
      file: { status: 422, code: 'invalidInput', faults: [{ path: '/from', code: 'tooMany' }] },
    });
    await opened.says('1 regel');
    await opened.press('Download csv');
    await opened.says('Kies een kortere periode.');
  });

  it('takes from its address what can be a filter, and nothing else', () => {
    expect(filterOf({ persoon: 'x', soort: 'alles', van: '2027-02-30', tot: '0027-01-01' })).toEqual({});
    expect(filterOf({ persoon: FATMA, soort: 'plan', van: '2027-02-28', tot: '2027-03-01' })).toEqual({
      person: FATMA,
      kind: 'plan',
      from: '2027-02-28',
      to: '2027-03-01',
    });
  });

  it.each(['nl', 'en'])('has a sentence for everything that can be written, in %s', (locale) => {
    const texts = JSON.parse(
      readFileSync(join(import.meta.dirname, `../../../texts/${locale}/trail.json`), 'utf8'),
    ) as {
      actions: Record<string, Record<string, string | object>>;
      kinds: Record<string, string>;
      reasons: Record<string, string>;
    };
    const told = Object.entries(texts.actions).flatMap(([area, verbs]) =>
      Object.keys(verbs).map((verb) => `${area}.${verb}`),
    );
    expect(told.sort()).toEqual(Object.keys({ ...TRAIL_ACTIONS, ...PLATFORM_ACTIONS }).sort());
    expect(Object.keys(texts.reasons).sort()).toEqual([...PLATFORM_REASONS].sort());
    expect(Object.keys(texts.kinds).sort()).toEqual([...TRAIL_KINDS].sort());
  });
});

/** jsdom's blobs have no `text()`. */
function readBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });
}
