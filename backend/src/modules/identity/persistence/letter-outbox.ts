import type { Locale } from '@zicht/shared/kernel/locale';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.js';

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
export interface NewAccountLetter {
  readonly kind: AccountLetterKind;
  readonly organisationId: string | null;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly facts: Readonly<Record<string, string>>;
  /** From which the secret of its link is made; null without a link. */
  readonly nonce: string | null;
  readonly at: Date;
}

/** Puts a letter in the outbox, in the transaction of what it tells of, and gives its id. */
export async function putLetter(manager: EntityManager, letter: NewAccountLetter): Promise<string> {
  const id = newId(letter.at.getTime());
  await manager.query(
    `INSERT INTO identity.letters
       (id, kind, organisation_id, email, name, locale, facts, token_nonce, created_at, mail_due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      id,
      letter.kind,
      letter.organisationId,
      letter.email,
      letter.name,
      letter.locale,
      JSON.stringify(letter.facts),
      letter.nonce,
      letter.at,
    ],
  );
  return id;
}
