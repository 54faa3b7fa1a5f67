import type { Locale } from '@zicht/shared/kernel/locale';

/** What a letter about an account is about. */
export type AccountLetterKind =
  | 'invited'
  | 'passwordReset'
  | 'accountChanged'
  | 'brokeGlass'
  | 'joinAsked'
  | 'joinWaiting'
  | 'joinRefused'
  | 'recovered'
  | 'accountEnded'
  | 'leavingAsked'
  | 'leavingPostponed'
  | 'leavingTakenBack'
  | 'organisationLeft'
  | 'successionRecorded'
  | 'successionTakenBack'
  | 'continuationRecorded'
  | 'continuationTakenBack'
  | 'kindChanged';

/** A letter about an account, to somebody who may have none yet. */
export interface AccountLetter {
  readonly id: string;
  readonly kind: AccountLetterKind;
  readonly email: string;
  /** Empty when nobody gave it. */
  readonly name: string;
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, string>>;
}

/** What one kind of letter about an account says. */
export interface AccountLetterText {
  readonly subject: string;
  readonly first: (facts: Readonly<Record<string, string>>) => string;
  /** Words of the button; absent: sign in. */
  readonly button: string;
  readonly why: string;
  /** In place of `why`, for the people of an inspectorate. */
  readonly whyOfInspectorate?: string;
}
