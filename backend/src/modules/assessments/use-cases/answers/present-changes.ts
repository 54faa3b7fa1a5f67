import { Injectable } from '@nestjs/common';
import type {
  AnswerChange,
  ChangeResult,
  SaveChangesResult,
} from '@zicht/shared/assessments/answer.contract';
import type { ProblemCode } from '@zicht/shared/kernel/problem';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { PeopleQueries } from '../../../identity/index.js';
import type { Judgement, Surroundings } from '../../domain/judge-changes.js';
import { presentAnswer } from '../reading/present.js';
import type { Names } from '../reading/present.js';

const CODES = {
  stale: 'staleVersion',
  locked: 'assessmentNotEditable',
  forbidden: 'forbidden',
  invalid: 'invalidInput',
} as const satisfies Record<string, ProblemCode>;

/** Tells the client what became of each change; whoever lost a race sees what stands now. */
@Injectable()
export class AnswerPresenter {
  constructor(private readonly people: PeopleQueries) {}

  async present(
    transaction: TenantTransaction,
    changes: readonly AnswerChange[],
    judgements: readonly Judgement[],
    surroundings: readonly Surroundings[],
  ): Promise<SaveChangesResult> {
    const standing = judgements.map(({ outcome }, index) =>
      outcome === 'stale' ? (surroundings[index]?.answer ?? null) : null,
    );
    const people = standing.flatMap((answer) =>
      answer === null ? [] : [answer.changedBy, answer.wipedBy ?? ''],
    );
    const names = await this.people.names(
      transaction,
      people.filter((id) => id !== ''),
    );
    const results = judgements.map((judgement, index) => {
      const { changeId = '', criterion = '' } = changes[index] ?? {};
      return { changeId, criterion, ...resultOf(judgement, standing[index] ?? null, names) };
    });
    const worst = (['stale', 'locked', 'forbidden', 'invalid'] as const).find((outcome) =>
      results.some((result) => result.outcome === outcome),
    );
    if (worst === undefined) return { results };
    return { results, code: CODES[worst], status: worst === 'stale' ? 409 : 422 };
  }
}

function resultOf(
  judgement: Judgement,
  standing: Surroundings['answer'],
  names: Names,
): Omit<ChangeResult, 'changeId' | 'criterion'> {
  switch (judgement.outcome) {
    case 'applied':
      return { outcome: 'applied', version: judgement.version, savedAt: judgement.at.toISOString() };
    case 'apply':
      return {
        outcome: 'applied',
        version: judgement.next.version,
        savedAt: judgement.next.changedAt.toISOString(),
      };
    case 'stale':
      return { outcome: 'stale', current: standing === null ? null : presentAnswer(standing, names) };
    case 'invalid':
      return { outcome: 'invalid', faults: [...judgement.faults] };
    case 'locked':
    case 'forbidden':
      return { outcome: judgement.outcome };
  }
}
