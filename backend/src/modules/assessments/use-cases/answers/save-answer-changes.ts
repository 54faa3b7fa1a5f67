import { Injectable } from '@nestjs/common';
import type { AnswerChange, SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { mayDo, requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import type { Hand } from '../../domain/answer.js';
import { judgeChanges } from '../../domain/judge-changes.js';
import type { Judgement, Surroundings } from '../../domain/judge-changes.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { AnswerPresenter } from './present-changes.js';
import { JudgeContexts } from './judge-context.js';
import { retryTakenIds } from './retry-taken-ids.js';

/** Which changes of which year. */
export interface SaveAnswerChangesInput {
  readonly year: number;
  readonly changes: readonly AnswerChange[];
}

type Applicable = Judgement & { outcome: 'apply' };

/**
 * Stores a batch of changes in one transaction and a fixed number of statements, whatever its size. A change that is
 * stale, invalid, locked or forbidden keeps nobody else's from being stored; one whose id was applied before is
 * answered as it was then.
 */
@Injectable()
export class SaveAnswerChanges {
  constructor(
    private readonly database: TenantDatabase,
    private readonly contexts: JudgeContexts,
    private readonly answers: AnswerRepository,
    private readonly presenter: AnswerPresenter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SaveAnswerChangesInput): Promise<SaveChangesResult> {
    requirePermission(actor, 'answers:write', 'answers:writeAssigned');
    const { organisationId } = actor;
    return retryTakenIds(() =>
      this.database.run({ organisationId, readOnly: false }, (transaction) =>
        this.store(transaction, actor, input),
      ),
    );
  }

  private async store(
    transaction: TenantTransaction,
    actor: Actor,
    { year, changes }: SaveAnswerChangesInput,
  ): Promise<SaveChangesResult> {
    const hand: Hand = { userId: actor.userId, at: this.clock.now() };
    const context = await this.contexts.of(transaction, {
      year,
      hand,
      mayWriteAll: mayDo(actor, 'answers:write'),
      namesLocations: changes.some(({ exceptLocations }) => (exceptLocations ?? []).length > 0),
      criteria: changes.map(({ criterion }) => criterion),
    });
    const { assessment } = context;
    let surroundings: readonly Surroundings[] = await this.answers.surroundings(
      transaction,
      assessment.id,
      changes,
    );
    let judgements = judgeChanges(context, changes, surroundings);

    const planned = [...new Set(judgements.filter((each): each is Applicable => each.outcome === 'apply'))];
    const written = await this.answers.write(transaction, assessment, lastOfEach(planned));
    const applied = planned.filter(({ next }) => written.has(next.criterion));
    if (applied.length < planned.length || judgements.some(({ outcome }) => outcome === 'stale')) {
      // Somebody was faster: look again, to show what stands now, or that it was this very change, sent twice.
      surroundings = await this.answers.surroundings(transaction, assessment.id, changes);
      judgements = judgements.map((judgement, index) => afterRace(judgement, written, surroundings[index]));
    }
    if (applied.length > 0) {
      await this.answers.addHistory(
        transaction,
        assessment.id,
        applied.map(({ next }) => next),
      );
      await this.answers.addApplied(transaction, assessment.id, hand.at, idsOf(changes, judgements, applied));
      await this.audit.record(transaction, actor, {
        action: 'answers.saved',
        subject: `assessment:${year}`,
        details: {
          answers: applied.map(({ next }) => ({ criterion: next.criterion, version: next.version })),
        },
      });
    }
    return this.presenter.present(transaction, changes, judgements, surroundings);
  }
}

/** One write for each criterion: from the base of its first change to the state after its last. */
function lastOfEach(planned: readonly Applicable[]) {
  const writes = new Map<string, { base: number; next: Applicable['next'] }>();
  for (const { base, next } of planned) {
    writes.set(next.criterion, { base: writes.get(next.criterion)?.base ?? base, next });
  }
  return [...writes.values()];
}

function afterRace(
  judgement: Judgement,
  written: ReadonlySet<string>,
  now: Surroundings | undefined,
): Judgement {
  if (judgement.outcome !== 'apply' || written.has(judgement.next.criterion)) return judgement;
  const applied = now?.applied ?? null;
  return applied?.criterion === judgement.next.criterion
    ? { outcome: 'applied', version: applied.version, at: applied.at }
    : { outcome: 'stale' };
}

function idsOf(
  changes: readonly AnswerChange[],
  judgements: readonly Judgement[],
  applied: readonly Applicable[],
) {
  return applied.flatMap((each) => {
    const changeId = changes[judgements.indexOf(each)]?.changeId;
    return changeId === undefined
      ? []
      : [{ changeId, criterion: each.next.criterion, version: each.next.version }];
  });
}
