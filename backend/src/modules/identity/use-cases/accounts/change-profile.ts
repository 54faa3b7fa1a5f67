import { Injectable } from '@nestjs/common';
import type { ChangeProfile as ChangeProfileInput } from '@zicht/shared/identity/session.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';

/** Changes a person's own settings. */
@Injectable()
export class ChangeProfile {
  constructor(private readonly users: UserRepository) {}

  /** @throws InvalidInput when the organisation is not one of the person's own */
  async execute(principal: Principal, input: ChangeProfileInput): Promise<void> {
    const { locale, lastOrganisationId } = input;
    const isOwn = principal.memberships.some(
      ({ kind, bodyId }) => kind === 'organisation' && bodyId === lastOrganisationId,
    );
    if (lastOrganisationId !== undefined && !isOwn) {
      throw new InvalidInput([{ path: '/lastOrganisationId', code: 'unknownValue' }]);
    }
    await this.users.changeProfile(principal.userId, { locale, lastOrganisationId });
  }
}
