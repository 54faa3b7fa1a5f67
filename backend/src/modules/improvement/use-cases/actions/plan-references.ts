import { Injectable } from '@nestjs/common';
import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import type { Framework } from '@zicht/shared/framework/framework';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { EvidenceQueries } from '../../../assessments/index.js';
import { FrameworkQueries, RoundQueries } from '../../../framework/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import type { PlanReferences as References } from '../../domain/action-faults.js';
import { ActionRepository } from '../../persistence/action.repository.js';

/** Finds out what changes of a plan may name. */
@Injectable()
export class PlanReferences {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly frameworks: FrameworkQueries,
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
    private readonly evidence: EvidenceQueries,
    private readonly actions: ActionRepository,
  ) {}

  /** The framework of the newest round; null before the first one. One statement, and at most one more. */
  async framework(transaction: TenantTransaction): Promise<Framework | null> {
    const [round] = await this.rounds.list(transaction);
    if (round === undefined) return null;
    return this.frameworks.getWithin(transaction, round.frameworkCode, round.frameworkVersion);
  }

  /**
   * Everything that a batch names, in a number of statements that does not depend on its size. Somebody who writes
   * actions of their own alone (`owner`) may name references that they added themselves.
   */
  async of(
    transaction: TenantTransaction,
    changes: readonly ActionChange[],
    owner: string | null,
  ): Promise<References> {
    const framework = await this.framework(transaction);
    const { sectors } = await this.organisations.get(transaction);
    const named = <T>(values: (change: ActionChange) => readonly T[] | undefined) =>
      changes.flatMap((change) => values(change) ?? []);
    const members = await this.people.members(transaction);
    const evidence = await this.evidence.named(
      transaction,
      named(({ evidenceIds }) => evidenceIds),
    );
    const needsLocations = named(({ locationIds }) => locationIds).length > 0;
    const criteria = framework === null ? [] : applicableCriteria(framework, sectors);
    return {
      criteria: new Set(criteria.map(({ code }) => code)),
      ownerRoles: new Set((framework?.ownerRoles ?? []).map(({ code }) => code)),
      memberIds: new Set(members.map(({ userId }) => userId)),
      locationIds: needsLocations ? await this.organisations.locationIds(transaction) : new Set(),
      evidenceIds: new Set(
        evidence.filter(({ addedBy }) => owner === null || addedBy === owner).map(({ id }) => id),
      ),
      actionIds: await this.actions.existing(
        transaction,
        named(({ copyOf }) => (copyOf === undefined ? [] : [copyOf])),
      ),
    };
  }
}
