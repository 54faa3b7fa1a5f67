import { Inject, Injectable } from '@nestjs/common';
import type { ApproveJoining } from '@zicht/shared/joining/join.contract';
import type { Locale } from '@zicht/shared/kernel/locale';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import type { Actor } from '../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { InviteFirstCoordinator } from '../../identity/index.js';
import { ConcernChoice, RegisterOrganisation } from '../../organisations/index.js';

/** Makes an organisation and invites its first coordinator, both or neither. */
@Injectable()
export class Enrolment {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly register: RegisterOrganisation,
    private readonly concerns: ConcernChoice,
    private readonly invite: InviteFirstCoordinator,
  ) {}

  /** @throws InvalidInput when a code is not on its list */
  async within(
    transaction: TenantTransaction,
    actor: Actor,
    {
      record,
      coordinator,
    }: {
      readonly record: ApproveJoining;
      readonly coordinator: { readonly email: string; readonly locale: Locale };
    },
  ): Promise<void> {
    const { concern, name, ...fields } = record;
    const fictitious = this.config.mode === 'demo';
    await this.register.within(transaction, actor, {
      ...fields,
      name: name.trim(),
      sectors: [record.mainSector],
      concernId: concern === null ? null : await this.concerns.idOf(transaction, concern, fictitious),
      fictitious,
      locations: [],
    });
    await this.invite.within(transaction, actor, coordinator);
  }

  /** Lets the letter go, once the transaction has ended. */
  send(): void {
    this.invite.send();
  }
}
