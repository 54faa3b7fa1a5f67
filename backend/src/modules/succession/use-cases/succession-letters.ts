import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DELIVER_ACCOUNT_MAIL, MailRecipientQueries, putLetter } from '../../identity/index.js';
import type { AddressedPerson } from '../../identity/index.js';

/** What such a letter is about. */
export type SuccessionLetterKind =
  'successionRecorded' | 'successionTakenBack' | 'continuationRecorded' | 'continuationTakenBack';

/** Coordinators by organisation. */
export type Readers = ReadonlyMap<string, readonly AddressedPerson[]>;

/** Letters to the coordinators of organisations that end or carry on, whatever mail they chose. */
@Injectable()
export class SuccessionLetters {
  constructor(
    private readonly recipients: MailRecipientQueries,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Who is told, by organisation. */
  async readers(organisationIds: readonly string[]): Promise<Readers> {
    const today = this.clock.today();
    const found = organisationIds.map(
      async (id) => [id, await this.recipients.coordinators(id, today)] as const,
    );
    return new Map(await Promise.all(found));
  }

  /** Puts one for each coordinator of the transaction's organisation in the outbox. */
  async put(
    { manager, organisationId }: TenantTransaction,
    readers: Readers,
    { kind, facts }: { kind: SuccessionLetterKind; facts: Record<string, string> },
  ): Promise<void> {
    for (const reader of readers.get(organisationId) ?? [])
      await putLetter(manager, { ...reader, kind, organisationId, facts, nonce: null, at: this.clock.now() });
  }

  /** After the transaction: they leave now. */
  send(): void {
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
