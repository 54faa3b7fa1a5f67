import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@zicht/shared/kernel/locale';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { bodyOf } from '../../domain/body.js';
import { linkToken, newNonce, tokenHash } from '../../domain/link-token.js';
import { InspectorateRepository } from '../../persistence/members/inspectorate.repository.js';
import type { InvitationSending } from '../../persistence/invitations/invitation.repository.js';
import { putLetter } from '../../persistence/letter-outbox.js';

/** How long the link of an invitation opens. */
const DAYS = 7;

/** Writes the letter of an invitation, with a link that was never there before. */
@Injectable()
export class InvitationSender {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly organisations: OrganisationQueries,
    private readonly inspectorates: InspectorateRepository,
    private readonly clock: Clock,
  ) {}

  /** Puts the letter in the outbox and gives what the invitation must remember of it. */
  async send(
    transaction: TenantTransaction,
    actor: Actor,
    { email, locale }: { readonly email: string; readonly locale: Locale },
  ): Promise<InvitationSending> {
    const at = this.clock.now();
    const isOfInspectorate = bodyOf(actor).kind === 'inspectorate';
    const { name } = await (isOfInspectorate ? this.inspectorates : this.organisations).get(transaction);
    const nonce = newNonce();
    const letterId = await putLetter(transaction.manager, {
      kind: 'invited',
      organisationId: transaction.organisationId,
      email,
      name: '',
      locale,
      facts: { organisation: name, ...(isOfInspectorate ? { body: 'inspectorate' } : {}) },
      nonce,
      at,
    });
    return {
      by: actor.userId,
      at,
      expiresAt: new Date(at.getTime() + DAYS * 24 * 3_600_000),
      tokenHash: tokenHash(linkToken(this.config.session.secret, 'invitation', nonce)),
      letterId,
    };
  }
}
