import { Injectable } from '@nestjs/common';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import { personNameSchema } from '@zicht/shared/identity/people.contract';
import type { EntryFault } from '@zicht/shared/identity/single-sign-on.contract';
import type { Locale } from '@zicht/shared/kernel/locale';
import * as z from 'zod';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import type { OpenIdClaims } from '../../../../platform/open-id/open-id-client.js';
import { AuditTrail } from '../../../audit/index.js';
import { normalisedEmail } from '../../domain/email.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { coordinatorsOf, ownerRolesAfter, ownerRolesOf } from '../../domain/members/member-rules.js';
import {
  isAddressVerified,
  isSecondStepShown,
  rolesByClaims,
  valuesOf,
  welcome,
} from '../../domain/single-sign-on/provider-entry.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { InvitationAnswers } from '../../persistence/invitations/invitation-answers.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';
import { ProviderAccountRepository } from '../../persistence/single-sign-on/provider-account.repository.js';
import type {
  KnownPerson,
  ProviderPerson,
} from '../../persistence/single-sign-on/provider-account.repository.js';
import { addUser } from '../../persistence/accounts/user.repository.js';

const addressSchema = z.email().max(254);

/** The way in through a provider: who it is here, with which roles; all in one transaction with its lines in the trail. */
@Injectable()
export class EnterByProvider {
  constructor(
    private readonly database: AuthDatabase,
    private readonly providers: IdentityProviderRepository,
    private readonly accounts: ProviderAccountRepository,
    private readonly invitations: InvitationAnswers,
    private readonly members: MembershipRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Gives whose account it is, or why nobody is let in. */
  async execute(
    { organisationId }: ProviderRow,
    claims: OpenIdClaims,
    { knock, locale }: { readonly knock: Knock; readonly locale: Locale },
  ): Promise<{ userId: string; isStrong: boolean } | EntryFault> {
    const person = personOf(organisationId, claims);
    return this.database.transactFor(organisationId, async (transaction) => {
      const { manager } = transaction;
      // One after the other, so that two first sign-ins make one account; and it may have been switched off meanwhile.
      const provider = await this.providers.lock(manager, organisationId);
      if (provider?.state !== 'on') return 'notInvited';
      const known = await this.accounts.find(manager, person);
      if (known.isDisabled) return 'left';
      const invitation =
        person.email === null
          ? undefined
          : await this.invitations.lockByAddress(manager, person, this.clock.now());
      const as = welcome(
        { ...known, isVerified: person.email !== null, isInvited: invitation !== undefined },
        provider.letsNewcomersIn,
      );
      const visit = { transaction, provider, claims, knock, person, known };
      if (as === 'member') return this.enter(visit);
      if (as !== 'invited' && as !== 'newcomer') return as;
      const roles = rolesFor(visit, invitation?.roles ?? []);
      if (roles.length === 0) return 'noRole';
      const userId = known.userId ?? (await this.addAccount(visit, locale));
      const at = this.clock.now();
      const member = {
        userId,
        membershipId: newId(at.getTime()),
        ownerRoles: ownerRolesOf(roles),
        at,
      };
      if (as === 'invited' && invitation !== undefined)
        await this.invitations.accept(manager, { ...invitation, roles }, member);
      else await this.accounts.join(manager, organisationId, { ...member, id: member.membershipId, roles });
      const actor = actorOf(visit, userId);
      await this.audit.record(transaction, actor, {
        action: 'member.joined',
        subject: `member:${userId}`,
        details: { invitation: invitation?.id ?? null, roles, byProvider: true },
      });
      return this.finish(visit, userId);
    });
  }

  /** A member comes in, with the roles that the provider gives now. */
  private async enter(visit: Visit): Promise<{ userId: string; isStrong: boolean } | EntryFault> {
    const { transaction, provider } = visit;
    const userId = visit.known.userId ?? '';
    const members = await this.members.lockActive(transaction);
    const member = members.find((each) => each.userId === userId);
    if (member === undefined) return 'left';
    let roles = rolesFor(visit, member.roles);
    // Nobody gives oneself a role by way of a group; and an organisation keeps somebody who can set this right.
    if (provider.changedBy === userId) roles = roles.filter((role) => member.roles.includes(role));
    const others = members.filter((each) => each !== member);
    if (member.roles.includes('coordinator') && coordinatorsOf(others) === 0)
      roles = [...new Set<OrganisationRole>(['coordinator', ...roles])];
    if (isDifferent(member.roles, roles)) {
      const ownerRoles = ownerRolesAfter(member.ownerRoles, roles);
      await this.members.change(transaction, member, { roles, ownerRoles });
      await this.audit.record(transaction, actorOf(visit, userId), {
        action: 'member.rolesChanged',
        subject: `member:${userId}`,
        details: { before: member.roles, after: roles, byProvider: true },
      });
    }
    return roles.length === 0 ? 'noRole' : this.finish(visit, userId);
  }

  private async finish(visit: Visit, userId: string): Promise<{ userId: string; isStrong: boolean }> {
    const { transaction, person, claims, provider } = visit;
    if (!visit.known.isLinked || visit.known.userId !== userId)
      await this.accounts.link(transaction.manager, person, userId, this.clock.now());
    const isStrong = isSecondStepShown(claims, provider);
    await this.audit.record(transaction, actorOf(visit, userId), {
      action: 'account.signedInByProvider',
      subject: `account:${userId}`,
      details: { secondStep: isStrong },
    });
    return { userId, isStrong };
  }

  private async addAccount({ transaction, person, claims }: Visit, locale: Locale): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt.getTime());
    const email = person.email ?? '';
    const name = personNameSchema.safeParse(claims['name']).data ?? email.split('@')[0] ?? email;
    await addUser(transaction.manager, { id, email, name, passwordHash: null, locale, createdAt });
    return id;
  }
}

interface Visit {
  readonly transaction: TenantTransaction;
  readonly provider: ProviderRow;
  readonly claims: OpenIdClaims;
  readonly knock: Knock;
  readonly person: ProviderPerson;
  readonly known: KnownPerson;
}

/** Who somebody is to the provider; an address for which it does not vouch is none. */
export function personOf(organisationId: string, claims: OpenIdClaims): ProviderPerson {
  const address = isAddressVerified(claims) ? addressSchema.safeParse(claims['email']).data : undefined;
  return {
    organisationId,
    issuer: claims.iss,
    subject: claims.sub,
    email: address === undefined ? null : normalisedEmail(address),
  };
}

function rolesFor({ provider, claims }: Visit, before: readonly OrganisationRole[]): OrganisationRole[] {
  const { roleClaim, roleMapping } = provider;
  if (roleClaim === null) return [...before];
  return rolesByClaims(before, roleMapping, valuesOf(claims, roleClaim) ?? []);
}

function actorOf({ provider: { organisationId }, knock }: Visit, userId: string) {
  return { userId, organisationId, roles: [], ...knock };
}

function isDifferent(one: readonly string[], other: readonly string[]): boolean {
  return one.length !== other.length || one.some((role) => !other.includes(role));
}
