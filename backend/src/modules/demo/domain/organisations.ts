/** An invented organisation with how well it does. */
export interface DemoOrganisation {
  readonly key: 'brug' | 'school' | 'municipality';
  readonly id: string;
  readonly name: string;
  readonly kvkNumber: string;
  readonly mainSector: string;
  readonly sectors: readonly string[];
  readonly municipalityCode: string;
  readonly youthRegion: string | null;
  readonly sizeClass: string;
  /** Whether it belongs to the invented concern, and shares its profile with it. */
  readonly isOfConcern: boolean;
  readonly locations: readonly { readonly name: string; readonly municipalityCode: string | null }[];
  readonly startByTheme: Readonly<Record<string, number>>;
  readonly growth: number;
  readonly staff: number;
}

/** Three organisations that do not exist. */
export const ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'brug',
    id: '018d0000-0000-7000-8000-000000000001',
    name: 'Jeugdhulp De Brug',
    kvkNumber: '00000001',
    mainSector: 'JHV',
    sectors: ['JHV'],
    municipalityCode: 'GM0344',
    youthRegion: 'JZ22',
    sizeClass: 'MID',
    isOfConcern: true,
    locations: [],
    startByTheme: { KEN: 0.5, SCH: 0.35, VOR: 0.45, BOR: 0.55, MEL: 0.35, SAM: 0.5, RIS: 0.3, HUL: 0.45 },
    growth: 0.1,
    staff: 84,
  },
  {
    key: 'school',
    id: '018d0000-0000-7000-8000-000000000002',
    name: 'Stichting Scholen aan de Vecht',
    kvkNumber: '00000002',
    mainSector: 'ONV',
    sectors: ['ONV'],
    municipalityCode: 'GM1904',
    youthRegion: null,
    sizeClass: 'GR1',
    isOfConcern: true,
    locations: [
      { name: 'Vechtcollege Noord', municipalityCode: 'GM1904' },
      { name: 'Vechtcollege Zuid', municipalityCode: 'GM1904' },
      { name: 'Lyceum De Sluis', municipalityCode: 'GM0344' },
    ],
    startByTheme: { KEN: 0.4, SCH: 0.25, VOR: 0.3, BOR: 0.4, MEL: 0.3, SAM: 0.35, RIS: 0.2, HUL: 0.3 },
    growth: 0.08,
    staff: 260,
  },
  {
    key: 'municipality',
    id: '018d0000-0000-7000-8000-000000000003',
    name: 'Gemeente Lekstad (voorbeeld)',
    kvkNumber: '00000003',
    mainSector: 'GEM',
    sectors: ['GEM', 'WIJ'],
    municipalityCode: 'GM0310',
    youthRegion: 'JZ23',
    sizeClass: 'G2',
    isOfConcern: false,
    locations: [],
    startByTheme: { KEN: 0.45, SCH: 0.3, VOR: 0.4, BOR: 0.45, MEL: 0.4, SAM: 0.6, RIS: 0.25, HUL: 0.5 },
    growth: 0.09,
    staff: 120,
  },
];

/** An invented concern, to which two of them belong. */
export const CONCERN = { id: '018d0000-0000-7000-8000-0000000000d1', name: 'Stichting Vechtgroep' };

/** An invented inspectorate. */
export const INSPECTORATE = 'Inspectie Voorbeeld';
