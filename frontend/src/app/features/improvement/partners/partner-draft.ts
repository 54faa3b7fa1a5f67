import { PARTNER_PHONE } from '@zicht/shared/improvement/partners/partners';
import type { FieldFault } from '../../../ui/fields/error-summary';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import type { PartnerFields } from './partners.store';

/** A field of the form with what is wrong with it, as the last part of the key of its words. */
export interface PartnerFault {
  readonly field: keyof PartnerFields;
  readonly code: string;
}

/** What is missing or cannot be right, in the order of the form; the server looks again. */
export function faultsOf(fields: PartnerFields, today: string): readonly PartnerFault[] {
  const { agreedOn, agreementUntil, checkedOn } = fields;
  const found: readonly (PartnerFault | false)[] = [
    fields.kind === '' && { field: 'kind', code: 'noKind' },
    fields.organisationName.trim() === '' && { field: 'organisationName', code: 'noName' },
    !PARTNER_PHONE.test(fields.phone) && { field: 'phone', code: 'phone' },
    fields.email !== '' && !looksLikeEmail(fields.email) && { field: 'email', code: 'email' },
    agreedOn !== null &&
      agreementUntil !== null &&
      agreementUntil < agreedOn && { field: 'agreementUntil', code: 'beforeStart' },
    checkedOn === '' && { field: 'checkedOn', code: 'noCheck' },
    checkedOn > today && { field: 'checkedOn', code: 'inFuture' },
  ];
  return found.filter((each) => each !== false);
}

/** Id of the control of a field, for links of the summary. */
export function fieldIdOf(field: keyof PartnerFields): string {
  return `partner-${field}`;
}

/** A fault as the summary shows it. */
export function shownFault({ field }: PartnerFault, words: string): FieldFault {
  return { fieldId: fieldIdOf(field), words };
}
