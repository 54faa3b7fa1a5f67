import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { DELIVER_ACCOUNT_MAIL, MailRecipientQueries, putLetter } from '../../identity/index.js';
import type { AddressedPerson } from '../../identity/index.js';
import { OrganisationQueries } from '../../organisations/index.js';

/** What is told about leaving. */
export interface LeavingNews {
  readonly kind: 'leavingAsked' | 'leavingPostponed' | 'leavingTakenBack' | 'organisationLeft';
  /** Null for the last one: nothing of the organisation stays, no letter either. */
  readonly organisationId: string | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** Letters to every coordinator of an organisation, whatever mail they chose. */
@Injectable()
export class CoordinatorLetters {
  constructor(
    private readonly recipients: MailRecipientQueries,
    private readonly organisations: OrganisationQueries,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Who is told; asked before the transaction, which may see no address. */
  async readers(organisationId: string): Promise<readonly AddressedPerson[]> {
    return this.recipients.coordinators(organisationId, this.clock.today());
  }

  /** Tells of an organisation that is there, by its name. */
  async tell(
    transaction: TenantTransaction,
    readers: readonly AddressedPerson[],
    { kind, facts = {} }: Pick<LeavingNews, 'kind'> & Partial<Pick<LeavingNews, 'facts'>>,
  ): Promise<void> {
    const { name } = await this.organisations.get(transaction);
    const { organisationId } = transaction;
    await this.put(transaction, readers, { kind, organisationId, facts: { ...facts, organisation: name } });
  }

  /** Puts one for each in the outbox, in the transaction of what it tells of. */
  async put(
    { manager }: TenantTransaction,
    readers: readonly AddressedPerson[],
    news: LeavingNews,
  ): Promise<void> {
    for (const reader of readers)
      await putLetter(manager, { ...news, ...reader, nonce: null, at: this.clock.now() });
  }

  /** After the transaction: they leave now. */
  send(): void {
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }
}
