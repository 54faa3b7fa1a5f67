/** What the organisations want to improve first, per year. */
export const PRIORITIES: readonly string[] = [
  'Wij willen eerst vastleggen wie de aandachtsfunctionaris is en wat die doet.',
  'Wij willen dat alle teams de training volgen, ook de nachtdienst.',
  'Wij willen betere afspraken maken met de politie en de zorgcoördinator.',
  'Wij willen dat medewerkers gesprekken over nare ervaringen vaker oefenen.',
];

/**
 * Explanations by criterion, an earlier and a later one: short, in plain Dutch, about how the work is organised and
 * never about a person.
 */
export const EXPLANATIONS: Readonly<Record<string, readonly [earlier: string, later: string]>> = {
  'KEN-01': [
    'De leiding heeft het onderwerp besproken. Een plan volgt nog.',
    'Het onderwerp staat twee keer per jaar op de agenda van de leiding.',
  ],
  'KEN-02': [
    'Nieuwe medewerkers krijgen een folder.',
    'Informatie staat op intranet en komt terug in elk inwerkprogramma.',
  ],
  'KEN-03': [
    'Vooral de vaste groepen kregen voorlichting.',
    'Ook de nachtdienst en vrijwilligers kregen dit jaar voorlichting.',
  ],
  'KEN-04': ['Dit is besproken in één team.', 'Alle teams werken met dezelfde uitleg over risico’s.'],
  'SCH-01': [
    'Training staat in het plan, maar nog niet voor alle functies.',
    'Het scholingsplan noemt de training per functie, met een datum voor herhaling.',
  ],
  'SCH-02': ['Geteld uit de lijst van HR.', 'Geteld uit het leersysteem, op de peildatum.'],
  'SCH-04': [
    'Intervisie is er, maar dit onderwerp komt weinig terug.',
    'Elk kwartaal is er één casusbespreking.',
  ],
  'VOR-01': [
    'Het beleid noemt vooral seksuele uitbuiting.',
    'Het beleid is aangevuld met criminele en financiële uitbuiting.',
  ],
  'VOR-02': ['De lijst met signalen is oud.', 'De lijst met signalen is in het voorjaar vernieuwd.'],
  'BOR-01': [
    'Er is een werkinstructie in concept.',
    'De werkinstructie is vastgesteld en wordt elk jaar besproken.',
  ],
  'BOR-02': [
    'De taak hoort nu bij een andere functie.',
    'De aandachtsfunctionaris heeft een eigen taakomschrijving.',
  ],
  'BOR-03': ['Tijd is nog niet vastgelegd.', 'Taken en tijd staan in de jaarafspraken.'],
  'BOR-07': ['De voortgang is één keer besproken.', 'De leiding bespreekt de voortgang elk halfjaar.'],
  'MEL-01': [
    'De meldcode is bekend. Uitbuiting staat er nog niet apart in.',
    'De meldcode heeft nu een bijlage over uitbuiting.',
  ],
  'MEL-02': ['Wie meldt, wisselt per team.', 'Er is één meldpunt in de organisatie, met een vervanger.'],
  'MEL-04': ['Hierover is overleg met de FG.', 'De FG heeft de afspraak getoetst.'],
  'SAM-01': [
    'Er zijn afspraken met de gemeente.',
    'De afspraken staan in één overzicht, met contactpersonen per functie.',
  ],
  'SAM-02': [
    'De naam van de functie is bekend, het nummer niet overal.',
    'Het nummer staat op de sociale kaart.',
  ],
  'SAM-04': ['Er is een concept.', 'Er is een convenant met bijlage over gegevens.'],
  'RIS-01': ['Twee teams proberen een instrument uit.', 'Alle teams gebruiken hetzelfde instrument.'],
  'HUL-01': ['Het aanbod staat op papier.', 'De sociale kaart wordt elk halfjaar nagekeken.'],
  'HUL-02': ['Dit gaat via de crisisdienst.', 'De route voor dezelfde dag staat in de werkinstructie.'],
};

/** References to documents, with the questions that they support. */
export const REFERENCES: readonly {
  readonly title: string;
  readonly kind: string;
  readonly place: string;
  readonly owner: string;
  readonly criteria: readonly string[];
}[] = [
  {
    title: 'Werkinstructie signaleren van uitbuiting',
    kind: 'WERKINSTRUCTIE',
    place: 'Intranet, map Veiligheid',
    owner: 'Kwaliteit',
    criteria: ['BOR-01', 'VOR-01', 'VOR-02'],
  },
  {
    title: 'Scholingsplan',
    kind: 'SCHOLINGSPLAN',
    place: 'Map HR, Opleidingen',
    owner: 'HR',
    criteria: ['SCH-01'],
  },
  {
    title: 'Taakomschrijving aandachtsfunctionaris',
    kind: 'TAAK',
    place: 'Map HR, Functies',
    owner: 'HR',
    criteria: ['BOR-02', 'BOR-03'],
  },
  {
    title: 'Protocol meldcode met bijlage uitbuiting',
    kind: 'PROTOCOL',
    place: 'Intranet, map Meldcode',
    owner: 'Kwaliteit',
    criteria: ['MEL-01', 'MEL-02'],
  },
];
