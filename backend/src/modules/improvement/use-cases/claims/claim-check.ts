import { Injectable } from '@nestjs/common';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import { answerFaults } from '@zicht/shared/framework/answers/answer-faults';
import { isApplicable } from '@zicht/shared/framework/applicability';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, hasPoints } from '@zicht/shared/framework/look-up';
import type { MakeClaim } from '@zicht/shared/improvement/claim.contract';
import { answersOf } from '@zicht/shared/improvement/plan/plan-effect';
import type { InputFault } from '@zicht/shared/kernel/problem';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AnswersOfYear, EvidenceQueries } from '../../../assessments/index.js';
import { FrameworkQueries } from '../../../framework/index.js';
import { ActionReadingRepository } from '../../persistence/action-reading.repository.js';

/** Judges a claim by the year that it builds on: the last submission, or in the first year what is answered so far. */
@Injectable()
export class ClaimCheck {
  constructor(
    private readonly answers: AnswersOfYear,
    private readonly frameworks: FrameworkQueries,
    private readonly actions: ActionReadingRepository,
    private readonly evidence: EvidenceQueries,
  ) {}

  /**
   * @throws NotFound when that year does not ask this question
   * @throws InvalidInput with a fault for each thing that is wrong
   */
  async require(
    transaction: TenantTransaction,
    criterion: string,
    claim: Omit<MakeClaim, 'version'>,
    today: string,
  ): Promise<void> {
    const year =
      (await this.answers.newestSubmitted(transaction)) ?? (await this.answers.newest(transaction));
    if (year === null) throw new NotFound();
    const { frameworkCode, frameworkVersion } = year;
    const framework = await this.frameworks.getWithin(transaction, frameworkCode, frameworkVersion);
    const faults = [
      ...valueFaults(framework, year, criterion, claim.value, today),
      ...(claim.heldOn > today ? [{ path: '/heldOn', code: 'inFuture' }] : []),
      ...(await this.reasonFaults(transaction, criterion, claim.reason)),
      ...(await this.evidenceFaults(transaction, claim.evidenceIds)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  private async reasonFaults(
    transaction: TenantTransaction,
    criterion: string,
    reason: MakeClaim['reason'],
  ): Promise<InputFault[]> {
    if (reason.kind === 'measurement') return [];
    const path = '/reason/actionId';
    const action = await this.actions.find(transaction, reason.actionId);
    if (action === undefined) return [{ path, code: 'unknownAction' }];
    if (action.status !== 'done') return [{ path, code: 'notFinished' }];
    return action.criteria.includes(criterion) ? [] : [{ path, code: 'notLinked' }];
  }

  private async evidenceFaults(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<InputFault[]> {
    const known = new Set((await this.evidence.named(transaction, ids)).map(({ id }) => id));
    return ids.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `/evidenceIds/${index}`, code: 'unknownEvidence' }],
    );
  }
}

function valueFaults(
  framework: Framework,
  year: YearAnswers,
  code: string,
  value: MakeClaim['value'],
  today: string,
): InputFault[] {
  const { sectors, referenceDate } = year;
  const criterion = criterionByCode(framework, code);
  if (criterion === undefined || !hasPoints(criterion) || !isApplicable(framework, criterion, sectors)) {
    throw new NotFound();
  }
  const evaluation = evaluate(framework, {
    round: year.year,
    referenceDate,
    sectors,
    answers: answersOf(year),
  });
  return answerFaults(framework, criterion, sectors, value, {
    referenceDate,
    today,
    copiedDenominator: copiedDenominator(evaluation, criterion),
  }).map(({ path, code: fault }) => ({ path: `/value${path}`, code: fault }));
}
