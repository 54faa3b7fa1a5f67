import { Injectable } from '@nestjs/common';
import type { ActionChange } from '@zicht/shared/improvement/actions/action.contract';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { eventOf } from '../../domain/action-event.js';
import type { ActionJudgement, ActionSurroundings } from '../../domain/judge-action-changes.js';
import { ActionRepository } from '../../persistence/action.repository.js';
import type { ActionWrite } from '../../persistence/action.repository.js';

type Applicable = ActionJudgement & { outcome: 'apply' };

/** A judged batch. */
export interface JudgedChanges {
  readonly changes: readonly ActionChange[];
  readonly judgements: readonly ActionJudgement[];
  readonly at: Date;
}

/** Writes what was judged fit, with its history, its next occurrences, and a line in the trail. */
@Injectable()
export class ActionWriter {
  constructor(
    private readonly actions: ActionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the ids of the actions that were written; the others have another version by now */
  async write(
    transaction: TenantTransaction,
    actor: Actor,
    { changes, judgements, at }: JudgedChanges,
  ): Promise<ReadonlySet<string>> {
    const planned = [...new Set(judgements.filter((each): each is Applicable => each.outcome === 'apply'))];
    const written = await this.actions.write(transaction, lastOfEach(planned));
    const applied = planned.filter(({ next }) => written.has(next.id));
    if (applied.length === 0) return written;
    const followers = applied.flatMap(({ follower }) => (follower === null ? [] : [follower]));
    await this.actions.write(
      transaction,
      followers.map((next) => ({ base: 0, next })),
    );
    const last = new Map(applied.map(({ next }) => [next.id, next]));
    await this.actions.setEvidence(transaction, [...last.values()]);
    const events = [
      ...applied.map(({ before, next }) => eventOf(before, next)),
      ...followers.map((follower) => eventOf(undefined, follower)),
    ];
    await this.actions.addEvents(transaction, events);
    await this.actions.addApplied(transaction, at, idsOf(changes, judgements, applied));
    await this.audit.record(transaction, actor, {
      action: 'actions.changed',
      subject: 'plan',
      details: {
        actions: events.map(({ actionId, version, kinds }) => ({ actionId, version, kinds })),
      },
    });
    return written;
  }
}

/** What a change that was beaten by another comes to, now that we look again. */
export function afterRace(
  judgement: ActionJudgement,
  written: ReadonlySet<string>,
  now: ActionSurroundings | undefined,
): ActionJudgement {
  if (judgement.outcome !== 'apply' || written.has(judgement.next.id)) return judgement;
  const applied = now?.applied ?? null;
  return applied?.actionId === judgement.next.id
    ? { outcome: 'applied', version: applied.version, at: applied.at, nextActionId: applied.nextActionId }
    : { outcome: 'stale' };
}

/** One write for each action: from the base of its first change to the state after its last. */
function lastOfEach(planned: readonly Applicable[]): ActionWrite[] {
  const writes = new Map<string, ActionWrite>();
  for (const { before, next } of planned) {
    writes.set(next.id, { base: writes.get(next.id)?.base ?? before?.version ?? 0, next });
  }
  return [...writes.values()];
}

function idsOf(
  changes: readonly ActionChange[],
  judgements: readonly ActionJudgement[],
  applied: readonly Applicable[],
) {
  return applied.flatMap((each) => {
    const changeId = changes[judgements.indexOf(each)]?.changeId;
    const { id: actionId, version } = each.next;
    return changeId === undefined
      ? []
      : [{ changeId, actionId, version, nextActionId: each.follower?.id ?? null }];
  });
}
