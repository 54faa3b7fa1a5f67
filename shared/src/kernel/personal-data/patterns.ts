import { isDate, isYear } from './dates.js';

/** What a text may hold about a person; a `citizenServiceNumber` stops the text, the others warn. */
export type PersonalDataKind =
  | 'citizenServiceNumber'
  | 'email'
  | 'phone'
  | 'birthDate'
  | 'iban'
  | 'address'
  | 'caseNumber'
  | 'ageOfPerson';

/** One form in which personal data are written. No part of a pattern repeats without a limit. */
export interface Pattern {
  readonly kind: Exclude<PersonalDataKind, 'citizenServiceNumber'>;
  readonly pattern: RegExp;
  /** False: it only looks like it. Gets the match and some characters before it. */
  readonly holds?: (match: RegExpExecArray, before: string, thisYear: number) => boolean;
  /** Language of the neutral wording that can take its place. */
  readonly neutral?: 'nl' | 'en';
}

/** Dutch telephone numbers: +31, 0031, 06 and area codes. */
export const PHONE =
  /(?:(?:\+|\b00)31[ .-]{0,2}(?:\(0\)[ .-]{0,2})?|\(?\b0)[1-9](?:[ ./)-]{0,3}\d){8}(?!\d)/g;

const MONTH =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ust(?:us)?)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `\\b(?:\\d{1,2}([ ./-]{1,2})\\d{1,2}\\1\\d{4}|\\d{4}-\\d\\d?-\\d\\d?|\\d{1,2}(?:e|st|nd|rd|th)?[ -](?:of )?${MONTH}[ .,-]{1,2}\\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\b`;
const BIRTH =
  /\b(?:geb(?:oren|oorte ?datum|oortejaar)?\b\.?|born\b|birth ?date|date of birth|dob\b)(?: ?(?:op|in|on|is|was|:|,|=|\()){0,3} ?(?:\d{1,2}(?:[ ./-]|e|st|nd|rd|th)|(?:19|20)\d\d\b)/gi;
/** Words before a date that make it one of a document or an agreement. */
const OF_A_DOCUMENT =
  /beleid|protocol|wet|besluit|convenant|vastgesteld|versie|document|notitie|richtlijn|meldcode|regeling|verordening|sinds|vanaf|per |ingang|onderteken|publi[cs]|datum|staatsblad|stb|d\.d\.|policy|\bact |version|adopted|signed|since|from|agreement|dated/i;
/** A date this many years ago is more often somebody's birthday than that of a document. */
const YEARS_OF_DOCUMENTS = 8;

/** Addresses of a function, which lead to nobody in particular. */
const FUNCTIONAL =
  /^(?:info|contact|post|mail|algemeen|meld(?:punt|code)|veilig-?thuis|help(?:desk)?|secretariaat|privacy|fg|support|service|office|admin(?:istratie)?|redactie|aandachtsfunctionaris(?:sen)?|klachten|bestuur|directie|hr|no-?reply|advies|balie|team)(?![a-z])/i;

/** Length of an IBAN in each country that uses them in euro payments. */
const IBAN_LENGTHS =
  'AT20BE16BG22CH21CY28CZ24DE22DK18EE20ES24FI18FR27GB22GR27HR21HU28IE22IT27LT20LU20LV21MT31NL18NO15PL28PT25RO24SE24SI19SK24TR26';

const AGE_NL =
  '(?:\\d{1,2}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)';
const AGE_EN =
  '(?:\\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)';
const PERSON_NL =
  '(?:meisje|meid|jongen|jongetje|jongere|kind|tiener|puber|dochter|zoon|zusje?|broer(?:tje)?|client(?:e)?|leerling|pupil|vrouw|man|minderjarige|slachtoffer)';
const PERSON_EN =
  '(?:girl|boy|child|teenager|teen|young (?:person|woman|man)|youth|daughter|son|sister|brother|client|pupil|student|woman|man|minor|victim|female|male)';
const ARTICLE_NL = '(?:\\b(?:een|het|de|dit|dat|deze|die|haar|zijn|onze?|mijn) )?';
const ARTICLE_EN = '(?:\\b(?:an?|the|this|that|her|his|our|my) )?';
const NO_GROUP =
  '(?! ?(?:%|[.,]\\d|tot\\b|t/m|- ?\\d|to\\b|\\+|(?:en|of) (?:ouder|jonger)|(?:and|or) (?:over|older|under|younger)))';
const GOES_ON_NL = '(?= (?:die|uit|met|is|was|wordt|werd|heeft|had)\\b|[.,;:)?]|$)';
const GOES_ON_EN = '(?= (?:who|from|with|is|was|has|had)\\b|[.,;:)?]|$)';

const age = (source: string, neutral: 'nl' | 'en'): Pattern => ({
  kind: 'ageOfPerson',
  pattern: new RegExp(source, 'gi'),
  neutral,
});

/** All forms that warn; where two overlap, the first stands. */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\b/gi,
    holds: ([found]) => !FUNCTIONAL.test(found),
  },
  {
    kind: 'iban',
    pattern: /\b[a-z]{2}\d\d(?:[ .-]?[a-z\d]){11,30}/gi,
    holds: ([found]) => isIban(found),
  },
  {
    kind: 'caseNumber',
    pattern:
      /\b(?:(?:zaak|dossier|client(?:en)?|patient(?:en)?|parket|aangifte|meldings?|registratie|incident|casus|bvh|pv|v|case|file|client|patient|bsn|burgerservice|sofi)[ -]?(?:nummer|nr|number|no|id)\b|(?:zaak|dossier|case|file|bsn)\b)[ .:#]{1,3}(?=[a-z/-]{0,6}\d)[a-z\d][a-z\d./-]{2,30}|\b\d\d[/.-]\d{6}-\d\d\b/gi,
    holds: ([found]) => {
      const digits = found.replace(/\D/g, '');
      return digits.length > 2 && !isYear(digits);
    },
  },
  { kind: 'phone', pattern: PHONE, holds: ([found]) => !/^\(?0(?:88|[89]00)/.test(found) },
  { kind: 'birthDate', pattern: BIRTH },
  {
    kind: 'birthDate',
    pattern: new RegExp(DATE, 'gi'),
    holds: ([found], before, thisYear) => {
      const numbers = found.match(/\d{1,4}/g) ?? [];
      const year = numbers.find(isYear) ?? '';
      const [first = '1', second = '1'] = numbers.filter((number) => number !== year);
      const isOld = year !== '' && thisYear - Number(year) >= YEARS_OF_DOCUMENTS;
      return isOld && isDate(year, first, second) && !OF_A_DOCUMENT.test(before);
    },
  },
  {
    kind: 'address',
    pattern:
      /\b[1-9]\d{3}(?: [A-Z]{2}|[A-Za-z]{2})\b[ ,]{1,3}(?:nr\.? |huisnummer |no\.? |number )?\d{1,5}\b/g,
  },
  {
    kind: 'address',
    pattern: /\b[A-Za-z]{3,30} \d{1,4}[ -]?[A-Za-z]{0,3},? {1,2}[1-9]\d{3} ?[A-Z]{2}\b/g,
  },
  age(
    `${ARTICLE_NL}\\b${PERSON_NL}(?: van| \\(|,)? (?:ongeveer |circa |net |pas )?${AGE_NL} ?(?:jaar|jr)\\b\\)?${NO_GROUP}`,
    'nl',
  ),
  age(
    `${ARTICLE_NL}\\b${PERSON_NL}(?: van | ?\\()(?:ongeveer |circa |net |pas )?${AGE_NL}\\b\\)?${NO_GROUP}`,
    'nl',
  ),
  age(`${ARTICLE_NL}\\b${AGE_NL}[ -]?jarige? (?:[a-z]{2,15} )?${PERSON_NL}\\b`, 'nl'),
  age(`\\b(?:een|de|deze|die) ${AGE_NL}[ -]?jarige${GOES_ON_NL}`, 'nl'),
  age(`${ARTICLE_EN}\\b${PERSON_EN}(?:,? aged |,? age | of | ?\\()${AGE_EN}\\b\\)?${NO_GROUP}`, 'en'),
  age(`${ARTICLE_EN}\\b${PERSON_EN},? (?:who is )?${AGE_EN}[ -](?:years?|yrs?)[ -]old\\b`, 'en'),
  age(`${ARTICLE_EN}\\b${AGE_EN}[ -](?:years?|yrs?)[ -]old (?:[a-z]{2,15} )?${PERSON_EN}\\b`, 'en'),
  age(`\\ban? ${AGE_EN}[ -]year[ -]old${GOES_ON_EN}`, 'en'),
  // Initials with an age: "A.B. (15)", "S., 15 jaar".
  {
    kind: 'ageOfPerson',
    pattern: /\b(?:[A-Z]\. ?){1,3}(?:\(\d\d\)|,? ?\d\d (?:jaar|jr|years|yrs))/g,
  },
];

function isIban(found: string): boolean {
  const written = found.replace(/[ .-]/g, '').toUpperCase();
  const place = IBAN_LENGTHS.indexOf(written.slice(0, 2));
  const length = place % 4 === 0 ? Number(IBAN_LENGTHS.slice(place + 2, place + 4)) : 0;
  if (length === 0 || written.length < length) return false;
  let rest = 0;
  for (const character of written.slice(4, length) + written.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
