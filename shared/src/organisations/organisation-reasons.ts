/** Why the particulars of an organisation change; the trail holds the code, because free text never stands in it. */
export const CHANGE_REASONS = ['askedByOrganisation', 'correction', 'reorganisation'] as const;

/** Why an organisation is suspended, or takes part again. */
export const STANDING_REASONS = ['askedByOrganisation', 'safety', 'noCoordinator', 'solved'] as const;

export type ChangeReason = (typeof CHANGE_REASONS)[number];
export type StandingReason = (typeof STANDING_REASONS)[number];
