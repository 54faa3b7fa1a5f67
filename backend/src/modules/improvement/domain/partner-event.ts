import { PARTNER_FIELDS } from '@zicht/shared/improvement/partners/partner-events';
import type { PartnerEventKind, PartnerField } from '@zicht/shared/improvement/partners/partner-events';

/** What is kept of a partner. */
export type PartnerFields = Readonly<Record<PartnerField, string | null>>;

/** What a change of a partner is called in its history, and the fields that it is about. */
export interface PartnerChange {
  readonly kind: PartnerEventKind;
  readonly fields: readonly PartnerField[];
}

/** What was done: a new day alone means that somebody looked and all was right. */
export function partnerChange(before: PartnerFields | null, after: PartnerFields): PartnerChange {
  if (before === null) return { kind: 'added', fields: [] };
  const fields = PARTNER_FIELDS.filter((field) => before[field] !== after[field]);
  const isCheck = fields.every((field) => field === 'checkedOn');
  return { kind: isCheck ? 'checked' : 'changed', fields: isCheck ? [] : fields };
}
