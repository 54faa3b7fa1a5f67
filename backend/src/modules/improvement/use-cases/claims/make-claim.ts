import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ClaimResult, MakeClaim as Input } from '@zicht/shared/improvement/claim.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock, dayIn } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { ClaimRepository } from '../../persistence/claim.repository.js';
import type { ClaimState } from '../../persistence/claim.repository.js';
import { ClaimCheck } from './claim-check.js';
import { ClaimPresenter } from './claim-presenter.js';

/** Says that a question stands better (or worse) than was submitted; the submitted answer is never touched. */
@Injectable()
export class MakeClaim {
  constructor(
    private readonly database: TenantDatabase,
    private readonly check: ClaimCheck,
    private readonly claims: ClaimRepository,
    private readonly presenter: ClaimPresenter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: Input & { readonly criterion: string }): Promise<ClaimResult> {
    requirePermission(actor, 'plan:write');
    const { organisationId, userId } = actor;
    const { criterion, version, reason } = input;
    const at = this.clock.now();
    const next: ClaimState = {
      criterion,
      version: version + 1,
      value: input.value,
      heldOn: input.heldOn,
      reason: reason.kind,
      actionId: reason.kind === 'action' ? reason.actionId : null,
      evidenceIds: [...new Set(input.evidenceIds)].sort(),
      claimedBy: userId,
      claimedAt: at,
    };
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.check.require(transaction, criterion, input, dayIn(at));
      if (await this.claims.write(transaction, next)) {
        await this.audit.record(transaction, actor, {
          action: 'claim.made',
          subject: `criterion:${criterion}`,
          details: { version: next.version, reason: reason.kind, actionId: next.actionId },
        });
        return this.presenter.result(transaction, 'applied', next);
      }
      const current = await this.claims.find(transaction, criterion);
      // The same once more, because the answer to the first did not arrive.
      const isSame = current !== undefined && isDeepStrictEqual(contentOf(current), contentOf(next));
      return this.presenter.result(transaction, isSame ? 'applied' : 'stale', current);
    });
  }
}

function contentOf({ claimedAt: _, ...content }: ClaimState): Omit<ClaimState, 'claimedAt'> {
  return content;
}
