import { Injectable } from '@nestjs/common';
import type {
  Action,
  ActionChange,
  ActionChangeResult,
  SaveActionChangesResult,
} from '@zicht/shared/improvement/actions/action.contract';
import type { ProblemCode } from '@zicht/shared/kernel/problem';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import type { ActionJudgement, ActionSurroundings } from '../../domain/judge-action-changes.js';
import { ActionPresenter } from './action-presenter.js';

const CODES = {
  stale: 'staleVersion',
  forbidden: 'forbidden',
  invalid: 'invalidInput',
} as const satisfies Record<string, ProblemCode>;

/** Tells the client what became of each change; whoever lost a race sees what stands now, if they may. */
@Injectable()
export class ActionChangePresenter {
  constructor(private readonly actions: ActionPresenter) {}

  async present(
    transaction: TenantTransaction,
    given: {
      readonly changes: readonly ActionChange[];
      readonly judgements: readonly ActionJudgement[];
      readonly surroundings: readonly ActionSurroundings[];
      readonly mayReadAll: boolean;
    },
    { userId }: Actor,
  ): Promise<SaveActionChangesResult> {
    const { changes, judgements, surroundings, mayReadAll } = given;
    const standing = judgements.flatMap(({ outcome }, index) => {
      const action = outcome === 'stale' ? (surroundings[index]?.action ?? null) : null;
      return action !== null && (mayReadAll || action.ownerId === userId) ? [action] : [];
    });
    const shown = new Map((await this.actions.present(transaction, standing)).map((each) => [each.id, each]));
    const results = judgements.map((judgement, index) => {
      const { changeId = '', actionId = '' } = changes[index] ?? {};
      return { changeId, actionId, ...resultOf(judgement, shown.get(actionId) ?? null) };
    });
    const worst = (['stale', 'forbidden', 'invalid'] as const).find((outcome) =>
      results.some((result) => result.outcome === outcome),
    );
    if (worst === undefined) return { results };
    return { results, code: CODES[worst], status: worst === 'stale' ? 409 : 422 };
  }
}

function resultOf(
  judgement: ActionJudgement,
  current: Action | null,
): Omit<ActionChangeResult, 'changeId' | 'actionId'> {
  switch (judgement.outcome) {
    case 'applied':
      return applied(judgement.version, judgement.at, judgement.nextActionId);
    case 'apply':
      return applied(judgement.next.version, judgement.next.changedAt, judgement.follower?.id ?? null);
    case 'stale':
      return { outcome: 'stale', current };
    case 'invalid':
      return { outcome: 'invalid', faults: [...judgement.faults] };
    case 'forbidden':
      return { outcome: 'forbidden' };
  }
}

function applied(version: number, at: Date, nextActionId: string | null) {
  const savedAt = at.toISOString();
  return {
    outcome: 'applied' as const,
    version,
    savedAt,
    ...(nextActionId === null ? {} : { nextActionId }),
  };
}
