/** Codes of answers that can have a cell: a score or level, or "not applicable". */
export const PUBLISHED_ANSWERS = ['0', '1', '2', '3', '4', 'nvt'] as const;

/** One of {@link PUBLISHED_ANSWERS}. */
export type PublishedAnswer = (typeof PUBLISHED_ANSWERS)[number];

/** How a published count is meant: at most, exactly (but for the noise), at least. */
export const COUNT_SIGNS = ['<=', '=', '>='] as const;

/** One of {@link COUNT_SIGNS}. */
export type CountSign = (typeof COUNT_SIGNS)[number];

/** Below this many organisations a figure is called indicative. */
export const INDICATIVE_BELOW = 50;

/** What a comparison of two years allows to say; `unsure` whenever noise or coding could be the reason. */
export const CHANGE_DIRECTIONS = ['higher', 'lower', 'unsure'] as const;

/** One of {@link CHANGE_DIRECTIONS}. */
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

/** Steps of a publication; `open` before its snapshot was taken. */
export const PUBLICATION_STATUSES = [
  'open',
  'snapshot',
  'blocked',
  'checked',
  'published',
  'withdrawn',
] as const;

/** One of {@link PUBLICATION_STATUSES}. */
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** States of the work behind a publication. */
export const PUBLICATION_JOB_STATES = ['idle', 'waiting', 'running', 'stopped', 'failed'] as const;

/** One of {@link PUBLICATION_JOB_STATES}. */
export type PublicationJobState = (typeof PUBLICATION_JOB_STATES)[number];
