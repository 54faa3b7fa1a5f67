import { Injectable } from '@nestjs/common';
import {
  CONCERN_ROLES,
  INSPECTORATE_ROLES,
  ORGANISATION_ROLES,
  PLATFORM_ROLES,
} from '@zicht/shared/access/roles';
import type { Role } from '@zicht/shared/access/roles';
import type { Locale } from '@zicht/shared/kernel/locale';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { normalisedEmail } from '../../domain/email.js';
import { ownerRolesOf } from '../../domain/members/member-rules.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';

/** Where the person gets which roles; `bodyId` is absent for the platform. */
export interface MembershipInput {
  readonly kind: 'organisation' | 'inspectorate' | 'concern' | 'platform';
  readonly bodyId?: string;
  readonly roles: readonly Role[];
}

/** A person to register. */
export interface RegisterPersonInput {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly passwordHash: string;
  readonly memberships: readonly MembershipInput[];
}

const ROLES_OF_KIND: Readonly<Record<MembershipInput['kind'], readonly Role[]>> = {
  organisation: ORGANISATION_ROLES,
  inspectorate: INSPECTORATE_ROLES,
  concern: CONCERN_ROLES,
  platform: PLATFORM_ROLES,
};

/** Registers an account with its memberships. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly users: UserRepository,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the account. */
  async execute(actor: Actor, input: RegisterPersonInput): Promise<string> {
    requirePermission(actor, 'accounts:write');
    checkRoles(input.memberships);
    const createdAt = this.clock.now();
    const id = newId(createdAt.getTime());
    const { name, locale, passwordHash } = input;
    await this.users.add(
      { id, email: normalisedEmail(input.email), name, locale, passwordHash, createdAt },
      input.memberships.map(({ kind, bodyId, roles }) => ({
        id: newId(createdAt.getTime()),
        userId: id,
        kind,
        bodyId,
        roles,
        ownerRoles: ownerRolesOf(roles),
        createdAt,
      })),
    );
    return id;
  }
}

function checkRoles(memberships: readonly MembershipInput[]): void {
  const faults = memberships.flatMap(({ kind, roles }, index) =>
    roles.length === 0 || roles.some((role) => !ROLES_OF_KIND[kind].includes(role))
      ? [{ path: `/memberships/${index}/roles`, code: 'unknownValue' }]
      : [],
  );
  if (faults.length > 0) throw new InvalidInput(faults);
}
