/** What a member can be told. Deadlines come at once and cannot be switched off: they say that time runs out. */
export const NOTIFICATION_KINDS = [
  'questionsAssigned',
  'toBoard',
  'sentBack',
  'approved',
  'submitted',
  'reopeningAsked',
  'reopeningGranted',
  'reopeningRefused',
  'actionsDue',
  'actionsOverdue',
  'roundCloses',
  'allFilled',
  'ownerLeft',
] as const;

/** Kind of a message to a member. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

const DEADLINES: ReadonlySet<NotificationKind> = new Set(['actionsDue', 'actionsOverdue', 'roundCloses']);

/** True for what is mailed at once whatever the person chose. */
export function isDeadline(kind: NotificationKind): boolean {
  return DEADLINES.has(kind);
}

/** How often a person wants mail: at once, in one letter a week, or about deadlines alone. */
export const MAIL_RHYTHMS = ['atOnce', 'weekly', 'deadlines'] as const;

/** A choice of how often mail comes. */
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** Numbers, days and a reference that a message may name; never text of anybody. */
export interface NotificationFacts {
  readonly count?: number;
  readonly days?: number;
  readonly year?: number;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly reference?: string;
}
