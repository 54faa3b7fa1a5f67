import { expectedOptions, visibleOptions } from '../../framework/applicability.js';
import type { MultipleChoiceOption } from '../../framework/criterion.js';
import type { Framework } from '../../framework/framework.js';
import { criterionByCode } from '../../framework/look-up.js';
import { findPersonalData } from '../../kernel/personal-data/personal-data.js';
import { addMonths } from '../calendar-days.js';

/** Digits as people dial them: with a nought or a country, or a short number such as 112; or nothing. */
export const PARTNER_PHONE = /^(?:(?:\+|0)[0-9 ()-]{2,19}|1[0-9 ]{2,5})?$/;

/** Months after which a partner's particulars are looked at again. */
const CHECK_MONTHS = 12;

/** Kinds of partners that an organisation of these sectors can register: options of the question on partners. */
export function partnerKinds(
  framework: Framework,
  sectors: readonly string[],
): readonly MultipleChoiceOption[] {
  const criterion = criterionByCode(framework, framework.partnerRegister?.criterion ?? '');
  if (criterion?.type !== 'multiple-choice') return [];
  return visibleOptions(framework, criterion, sectors).filter((option) => option.exclusive !== true);
}

/** Of those kinds, the ones that the framework expects of these sectors; empty where it expects none in particular. */
export function expectedPartnerKinds(framework: Framework, sectors: readonly string[]): readonly string[] {
  const criterion = criterionByCode(framework, framework.partnerRegister?.criterion ?? '');
  if (criterion?.type !== 'multiple-choice') return [];
  return expectedOptions(framework, criterion, sectors) ?? [];
}

/** The day on which a partner's particulars should be checked again. */
export function checkAgainOn(checkedOn: string): string {
  return addMonths(checkedOn, CHECK_MONTHS);
}

/** True from the day of the reminder on; `today` is a day in Europe/Amsterdam. */
export function isCheckDue(checkedOn: string, today: string): boolean {
  return checkAgainOn(checkedOn) <= today;
}

/** Texts of a partner in which a person could be named. */
export interface PartnerTexts {
  readonly organisationName: string;
  readonly functionTitle: string;
  readonly email: string;
  readonly agreementTitle: string;
}

/** A field that seems to name a person, where a function belongs. */
export type PersonalField = keyof PartnerTexts;

const ADDRESSED = /\b(?:dhr|mevr|mw|mr|mrs|ms|drs|dr|ing|ir|heer|mevrouw|meneer)\b\.?\s+\p{Lu}/iu;
const INITIALS = /(?:^|\s)(?:\p{Lu}\.){1,4}\s*(?:(?:van|de|der|den|ten|ter|te|el|von)\s+)*\p{Lu}\p{Ll}/u;
/** First name, or initials, a point and a surname: a mailbox of a function seldom has a point. */
const NAME_MAIL = /^[a-z]+[._][a-z]+(?:[._-][a-z]+)*@/i;
const FUNCTION_WORDS =
  /(?:info|meld|zorg|team|contact|advies|loket|post|bureau|coordinat|veilig|jeugd|mensenhandel|avim|safe|help)/i;

/** Fields that seem to hold a person's name or data; a warning, for the writer decides. */
export function personalFields(texts: PartnerTexts, thisYear: number): readonly PersonalField[] {
  const named = (['organisationName', 'functionTitle', 'agreementTitle'] as const).filter(
    (field) =>
      [ADDRESSED, INITIALS].some((pattern) => pattern.test(texts[field])) ||
      findPersonalData(texts[field], thisYear).length > 0,
  );
  const local = texts.email.split('@')[0] ?? '';
  return NAME_MAIL.test(texts.email) && !FUNCTION_WORDS.test(local) ? [...named, 'email'] : named;
}
