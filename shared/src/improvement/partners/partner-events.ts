/** What can happen to a partner in the register. */
export const PARTNER_EVENT_KINDS = ['added', 'changed', 'checked', 'removed'] as const;

export type PartnerEventKind = (typeof PARTNER_EVENT_KINDS)[number];

/** What is kept of a partner, in the order shown. */
export const PARTNER_FIELDS = [
  'kind',
  'organisationName',
  'functionTitle',
  'phone',
  'email',
  'agreementTitle',
  'agreedOn',
  'agreementUntil',
  'checkedOn',
] as const;

export type PartnerField = (typeof PARTNER_FIELDS)[number];
