import { Injectable } from '@nestjs/common';
import type { ClaimResult } from '@zicht/shared/improvement/claim.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { EvidenceQueries } from '../../../assessments/index.js';
import { ClaimRepository } from '../../persistence/claim.repository.js';
import type { ClaimState } from '../../persistence/claim.repository.js';
import { ClaimPresenter } from './claim-presenter.js';

const NOTHING = { value: null, heldOn: null, reason: null, actionId: null, evidenceIds: [] } as const;

/** Goes back to what stood before the last change of a claim; nothing is lost, so once more is the way forward. */
@Injectable()
export class UndoClaim {
  constructor(
    private readonly database: TenantDatabase,
    private readonly claims: ClaimRepository,
    private readonly evidence: EvidenceQueries,
    private readonly presenter: ClaimPresenter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: { readonly criterion: string; readonly version: number },
  ): Promise<ClaimResult> {
    requirePermission(actor, 'plan:write');
    const { organisationId } = actor;
    const { criterion, version } = input;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const current = await this.claims.find(transaction, criterion);
      if (current === undefined) throw new NotFound();
      if (current.version !== version) return this.presenter.result(transaction, 'stale', current);
      const next: ClaimState = {
        criterion,
        ...(await this.before(transaction, criterion, version)),
        version: version + 1,
        claimedBy: actor.userId,
        claimedAt: this.clock.now(),
      };
      if (!(await this.claims.write(transaction, next))) {
        return this.presenter.result(transaction, 'stale', await this.claims.find(transaction, criterion));
      }
      await this.audit.record(transaction, actor, {
        action: 'claim.undone',
        subject: `criterion:${criterion}`,
        details: { version: next.version, isClaimed: next.value !== null },
      });
      return this.presenter.result(transaction, 'applied', next);
    });
  }

  /** What stood before, without references that have left the register since. */
  private async before(
    transaction: TenantTransaction,
    criterion: string,
    version: number,
  ): Promise<Pick<ClaimState, 'value' | 'heldOn' | 'reason' | 'actionId' | 'evidenceIds'>> {
    const past = await this.claims.past(transaction, criterion, version - 1);
    if (past === undefined) return { ...NOTHING, evidenceIds: [] };
    const { value, heldOn, reason, actionId } = past;
    const known = await this.evidence.named(transaction, past.evidenceIds);
    return { value, heldOn, reason, actionId, evidenceIds: known.map(({ id }) => id).sort() };
  }
}
