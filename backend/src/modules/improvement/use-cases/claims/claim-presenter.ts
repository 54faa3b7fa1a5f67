import { Injectable } from '@nestjs/common';
import type { Claim, ClaimResult } from '@zicht/shared/improvement/claim.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { EvidenceQueries } from '../../../assessments/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import type { ClaimState } from '../../persistence/claim.repository.js';

/** Shows claims with names and titles; two statements however many there are, one where names are known. */
@Injectable()
export class ClaimPresenter {
  constructor(
    private readonly people: PeopleQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** Those that stand; one that was taken back is left out. */
  async present(
    transaction: TenantTransaction,
    claims: readonly ClaimState[],
    known?: ReadonlyMap<string, string>,
  ): Promise<Claim[]> {
    const names =
      known ??
      (await this.people.names(
        transaction,
        claims.map(({ claimedBy }) => claimedBy),
      ));
    const references = await this.evidence.named(
      transaction,
      claims.flatMap(({ evidenceIds }) => evidenceIds),
    );
    const titles = new Map(references.map(({ id, title }) => [id, title]));
    return claims.flatMap(({ criterion, version, value, heldOn, reason, ...claim }) => {
      if (value === null || heldOn === null || reason === null) return [];
      return {
        criterion,
        version,
        // Only what has points is ever stored here; the contract of the change sees to that.
        value: value as Claim['value'],
        heldOn,
        reason: { kind: reason, actionId: claim.actionId },
        evidence: claim.evidenceIds.map((id) => ({ id, title: titles.get(id) ?? '' })),
        claimedBy: { id: claim.claimedBy, name: names.get(claim.claimedBy) ?? '' },
        claimedAt: claim.claimedAt.toISOString(),
      };
    });
  }

  /** What became of a change, beside the claim as it stands. */
  async result(
    transaction: TenantTransaction,
    outcome: ClaimResult['outcome'],
    claim: ClaimState | undefined,
  ): Promise<ClaimResult> {
    const [current = null] = claim === undefined ? [] : await this.present(transaction, [claim]);
    return { outcome, version: claim?.version ?? 0, current };
  }
}
