import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../../platform/access/principal.js';
import { SERVICE_ID } from '../../../../platform/access/operator.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotSignedIn } from '../../../../platform/errors/not-signed-in.js';
import { DomainEvents } from '../../../../platform/events/domain-events.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { AuditTrail } from '../../../audit/index.js';
import { MemberLeaves } from '../../domain/identity.events.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { MemberChanged } from '../../domain/members/member-changed.js';
import { removalFaults } from '../../domain/members/member-rules.js';
import { PersonErased } from '../../domain/person-erased.js';
import { AccountLines } from '../../persistence/accounts/account-lines.js';
import { ErasureRepository } from '../../persistence/accounts/erasure.repository.js';
import type { ErasableAccount, FormerOrganisation } from '../../persistence/accounts/erasure.repository.js';
import { putLetter } from '../../persistence/letter-outbox.js';
import { MembershipRepository } from '../../persistence/members/membership.repository.js';
import { DELIVER_ACCOUNT_MAIL } from '../job-names.js';

/** Whose account ends, by whose hand, from where. */
interface Erasure {
  readonly account: ErasableAccount;
  readonly by: string;
  readonly knock: Knock;
  readonly at: Date;
}

/**
 * Ends an account: what is of the person goes, what they did stays with an author without a name. Organisation by
 * organisation, each in one transaction, and the account last: what broke off half-way is done by asking again.
 */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly tenants: TenantDatabase,
    private readonly database: AuthDatabase,
    private readonly erasures: ErasureRepository,
    private readonly members: MembershipRepository,
    private readonly lines: AccountLines,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * By the person's own hand.
   * @throws InvalidInput when an organisation, an inspectorate or the platform would be left without who manages it, or
   *   when the provider of one organisation vouches for somebody who belongs to another one too
   * @throws MemberChanged when they were let in somewhere at the same moment
   */
  async execute({ userId, memberships, signInCode }: Principal, knock: Knock): Promise<void> {
    const seen = memberships.flatMap(({ bodyId }) => bodyId ?? []);
    if (signInCode !== undefined && (await this.erasures.belongsElsewhere(userId, seen)))
      throw new InvalidInput([{ path: '/memberships', code: 'ownSignInNeeded' }]);
    await this.erase(userId, { by: userId, knock });
  }

  /** By night: accounts that belonged nowhere since before this moment; gives how many. */
  async ofNobody(before: Date): Promise<number> {
    const ids = await this.erasures.withoutMembership(before);
    const knock = { address: '', requestId: 'job' };
    for (const id of ids) await this.erase(id, { by: SERVICE_ID, knock });
    return ids.length;
  }

  private async erase(userId: string, hand: Pick<Erasure, 'by' | 'knock'>): Promise<void> {
    const account = await this.erasures.account(userId);
    if (account === undefined) throw new NotSignedIn();
    const organisations = await this.erasures.organisations(userId);
    const erasure = { ...hand, account, at: this.clock.now() };
    // Before anything ends, so that a refusal leaves everything as it was.
    await this.database.transact((manager) => this.requireOtherHolder(manager, userId));
    for (const organisation of organisations.filter(({ isMember }) => isMember))
      await this.inside(organisation, true, (transaction) => this.member(transaction, organisation, userId));
    for (const organisation of organisations)
      await this.inside(organisation, false, (transaction) => this.leave(transaction, organisation, erasure));
    await this.endAccount(erasure);
    this.jobs.wake(DELIVER_ACCOUNT_MAIL);
  }

  private async inside<T>(
    { id }: FormerOrganisation,
    readOnly: boolean,
    work: (transaction: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    return this.tenants.run({ organisationId: id, readOnly }, work);
  }

  /** The membership that ends; undefined when it ended before. */
  private async member(
    transaction: TenantTransaction,
    { hasLeft }: FormerOrganisation,
    userId: string,
    isHeld = false,
  ) {
    const members = await (isHeld ? this.members.lockActive(transaction) : this.members.active(transaction));
    const member = members.find((each) => each.userId === userId);
    if (member === undefined) return undefined;
    const faults = hasLeft ? [] : removalFaults(members, { userId, successorId: null });
    if (faults.length > 0) throw new InvalidInput(faults);
    return member;
  }

  private async leave(
    transaction: TenantTransaction,
    organisation: FormerOrganisation,
    { account, by, knock, at }: Erasure,
  ): Promise<void> {
    const { userId, name } = account;
    const actor = { userId: by, organisationId: organisation.id, roles: [], ...knock };
    const member = await this.member(transaction, organisation, userId, true);
    if (member !== undefined) {
      await this.members.change(transaction, member, { endedAt: at, deputyUntil: null });
      const leaving = new MemberLeaves({ userId, name, successor: null, removedBy: by, at });
      await this.events.tell(transaction, leaving);
      await this.audit.record(transaction, actor, {
        action: 'member.removed',
        subject: `member:${userId}`,
        details: { roles: member.roles, successor: null, ...leaving.total },
      });
    }
    await this.events.tell(transaction, new PersonErased({ userId, name, erasedBy: by, at }));
    await this.audit.record(transaction, actor, { action: 'account.ended', subject: `account:${userId}` });
  }

  private async endAccount({ account, knock, at }: Erasure): Promise<void> {
    const { userId, email, name, locale, isOfInspectorate } = account;
    await this.database.transact(async (manager) => {
      await this.requireOtherHolder(manager, userId);
      const pseudonym = `${userId}@erased.invalid`;
      if (await this.erasures.isMemberAnywhere(manager, userId)) throw new MemberChanged();
      if (!(await this.erasures.erase(manager, account, { at, pseudonym }))) throw new MemberChanged();
      await this.lines.add(manager, { userId, at, action: 'account.ended', details: {}, ...knock });
      await putLetter(manager, {
        kind: 'accountEnded',
        organisationId: null,
        email,
        name,
        locale,
        facts: isOfInspectorate ? { body: 'inspectorate' } : {},
        nonce: null,
        at,
      });
    });
  }

  private async requireOtherHolder(
    manager: Parameters<ErasureRepository['isLastHolder']>[0],
    userId: string,
  ): Promise<void> {
    if (await this.erasures.isLastHolder(manager, userId))
      throw new InvalidInput([{ path: '/memberships', code: 'lastHolder' }]);
  }
}
