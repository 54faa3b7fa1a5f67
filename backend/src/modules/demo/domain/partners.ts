import type { DemoOrganisation } from './organisations.js';

/** A partner of an invented organisation: functions and addresses that lead nowhere. */
export interface DemoPartner {
  readonly kind: string;
  readonly organisationName: string;
  readonly functionTitle: string;
  readonly phone: string;
  readonly email: string;
  readonly agreementTitle: string;
  /** Days from today to the day of the agreement, to its last day, and to the last check. */
  readonly agreedIn: number | null;
  readonly validIn: number | null;
  readonly checkedIn: number;
}

const POLICE = partner('POL', 'Politie Midden (voorbeeld)', 'Team mensenhandel', 'mensenhandel', {
  agreementTitle: 'Werkafspraken melden bij de politie',
  agreedIn: -420,
  validIn: 310,
  checkedIn: -80,
});

const COORDINATOR = partner(
  'ZCM',
  'Zorg- en Veiligheidshuis Midden (voorbeeld)',
  'Zorgcoördinator mensenhandel',
  'zorgcoordinatie',
  { agreementTitle: 'Afspraken over aanmelden', agreedIn: -200, validIn: 530, checkedIn: -45 },
);

/** Nobody looked at this one for more than a year. */
const SAFE_HOME = partner('VT', 'Veilig Thuis Midden (voorbeeld)', 'Frontdesk voor professionals', 'advies', {
  agreementTitle: 'Samenwerkingsafspraken meldcode',
  agreedIn: -800,
  validIn: -70,
  checkedIn: -402,
});

const MUNICIPALITY = partner('GEM', 'Gemeente Lekstad (voorbeeld)', 'Regisseur zorg en veiligheid', 'zorg', {
  agreementTitle: '',
  agreedIn: null,
  validIn: null,
  checkedIn: -130,
});

const YOUTH_CARE = partner('BEH', 'Jeugdhulp De Brug', 'Aanmeldteam', 'aanmeldteam', {
  agreementTitle: 'Verwijsafspraken',
  agreedIn: -150,
  validIn: 580,
  checkedIn: -150,
});

/** The registers: each with a care coordinator, and with one partner to be checked. */
export const PARTNERS: Readonly<Record<DemoOrganisation['key'], readonly DemoPartner[]>> = {
  brug: [POLICE, COORDINATOR, SAFE_HOME, MUNICIPALITY],
  school: [POLICE, COORDINATOR, SAFE_HOME, MUNICIPALITY],
  municipality: [POLICE, COORDINATOR, SAFE_HOME, YOUTH_CARE],
};

function partner(
  kind: string,
  organisationName: string,
  functionTitle: string,
  mailbox: string,
  more: Pick<DemoPartner, 'agreementTitle' | 'agreedIn' | 'validIn' | 'checkedIn'>,
): DemoPartner {
  return {
    kind,
    organisationName,
    functionTitle,
    phone: '030 000 00 00',
    email: `${mailbox}@partner.example`,
    ...more,
  };
}
