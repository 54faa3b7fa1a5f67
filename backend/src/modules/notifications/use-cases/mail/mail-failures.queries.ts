import { Injectable } from '@nestjs/common';
import type { MailFailureList } from '@zicht/shared/notifications/notification.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Mailer } from '../../../../platform/mail/mailer.js';
import { LetterRepository } from '../../persistence/letter.repository.js';

/** How mail fares, for platform administrators: no addresses and no content. */
@Injectable()
export class MailFailureQueries {
  constructor(
    private readonly letters: LetterRepository,
    private readonly mailer: Mailer,
  ) {}

  async list(actor: Actor): Promise<MailFailureList> {
    requirePermission(actor, 'mail:repair');
    const { failures, waiting, repeats } = await this.letters.failures();
    return {
      isOn: this.mailer.isOn,
      waiting,
      repeats,
      failures: failures.map(({ createdAt, ...failure }) => ({
        ...failure,
        createdAt: createdAt.toISOString(),
      })),
    };
  }
}
