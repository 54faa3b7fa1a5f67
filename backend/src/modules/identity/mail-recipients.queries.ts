import { Injectable } from '@nestjs/common';
import { UserRepository } from './persistence/accounts/user.repository.js';
import type { AddressedPerson, MailRecipient } from './persistence/accounts/user.repository.js';

/** Addresses, for whoever sends mail; no page shows them to others. */
@Injectable()
export class MailRecipientQueries {
  constructor(private readonly users: UserRepository) {}

  /**
   * Where a member of an organisation, or a platform administrator, gets mail; undefined for whoever left or may not sign
   * in any more.
   */
  async find(userId: string, organisationId: string): Promise<MailRecipient | undefined> {
    return this.users.mailRecipient(userId, organisationId);
  }

  /** Coordinators of an organisation, and whoever stands in for one. */
  async coordinators(organisationId: string, today: string): Promise<AddressedPerson[]> {
    return this.users.coordinators(organisationId, today);
  }

  /** Who looks after organisations on the platform. */
  async platformAdministrators(): Promise<string[]> {
    return this.users.platformHolders('platformAdministrator');
  }
}
