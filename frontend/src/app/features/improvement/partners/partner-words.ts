import { PARTNER_FIELDS, type PartnerField } from '@zicht/shared/improvement/partners/partner-events';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import type { PartnerFields, PartnersStore } from './partners.store';

/** A partner in words. */
export interface PartnerWords {
  /** Name of a kind; its code where the framework does not name it any more. */
  kind(code: string): string;
  /** The parts in which this one differs from the other, a line each; all of them where there is no other. */
  differing(one: PartnerFields, other: PartnerFields | null): string;
}

const DAYS: readonly PartnerField[] = ['agreedOn', 'agreementUntil', 'checkedOn'];

/** The words of partners; to be called where `inject` may be. */
export function injectPartnerWords(store: PartnersStore): PartnerWords {
  const [t, f] = [injectTexts(), injectFormats()];

  function kind(code: string): string {
    const found = store.kinds().find((each) => each.code === code);
    return found === undefined ? code : t.of(found.title);
  }

  function valueOf(field: PartnerField, of: PartnerFields): string {
    const value = of[field];
    if (value === null || value === '') return t('ui.conflict.empty');
    if (field === 'kind') return kind(value);
    return DAYS.includes(field) ? f.date(value) : value;
  }

  return {
    kind,
    differing: (one, other) =>
      PARTNER_FIELDS.filter((field) => other === null || one[field] !== other[field])
        .map((field) => `${t(`partners.field.${field}`)}: ${valueOf(field, one)}`)
        .join('\n'),
  };
}
