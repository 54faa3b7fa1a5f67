/** Whether an organisation ends by a succession, or carries on. */
export const SUCCESSION_SIDES = ['ends', 'continues'] as const;

/** Why a succession is recorded; the trail holds the code, because free text never stands in it. */
export const SUCCESSION_REASONS = [
  'askedByOrganisation',
  'inTradeRegister',
  'municipalReorganisation',
] as const;

/** Organisations on one side of a succession. */
export const SUCCESSION_SIZE = 10;

/** Days after its day on which a succession can still be taken back. */
export const SUCCESSION_TAKEN_BACK_DAYS = 30;

/** The day of a succession is at most this many days ahead. */
export const SUCCESSION_DAYS_AHEAD = 366;

export type SuccessionSide = (typeof SUCCESSION_SIDES)[number];
export type SuccessionReason = (typeof SUCCESSION_REASONS)[number];
