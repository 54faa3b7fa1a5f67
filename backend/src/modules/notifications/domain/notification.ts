import type { NotificationFacts, NotificationKind } from '@zicht/shared/notifications/notification-kinds';

/** What somebody is to be told. */
export interface News {
  readonly kind: NotificationKind;
  readonly facts: NotificationFacts;
  /** Nobody is told twice under the same key. */
  readonly onceKey: string;
}

/** Kinds of letters: one for each kind of news, and the weekly one about several. */
export type LetterKind = NotificationKind | 'digest';

/** What becomes of the mail about a notification. */
export type MailState = 'waiting' | 'sending' | 'sent' | 'held' | 'bundled' | 'off' | 'failed';

/** A letter that is due. */
export interface DueLetter {
  readonly organisationId: string;
  readonly id: string;
  readonly userId: string;
  readonly kind: LetterKind;
  readonly facts: NotificationFacts;
}

/** A letter that this server, and no other, now sends. */
export interface ClaimedLetter {
  /** Attempts, this one included. */
  readonly attempts: number;
}
