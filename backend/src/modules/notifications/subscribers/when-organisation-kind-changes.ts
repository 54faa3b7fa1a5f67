import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { MailRecipientQueries, putLetter } from '../../identity/index.js';
import { OrganisationKindChanged } from '../../organisations/index.js';

/**
 * Puts a letter for each coordinator of an organisation that became one of another kind in the outbox, whatever mail they
 * chose. It leaves with the job of the next minute: the change does not stand yet when it is told.
 */
@Injectable()
export class WhenOrganisationKindChanges implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly recipients: MailRecipientQueries,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.when(OrganisationKindChanged, async ({ manager, organisationId }, { facts }) => {
      const readers = await this.recipients.coordinators(organisationId, this.clock.today());
      for (const reader of readers)
        await putLetter(manager, {
          ...reader,
          kind: 'kindChanged',
          organisationId,
          facts: { organisation: facts.name },
          nonce: null,
          at: this.clock.now(),
        });
    });
  }
}
