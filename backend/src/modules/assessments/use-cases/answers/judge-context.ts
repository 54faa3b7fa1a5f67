import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries, RoundQueries } from '../../../framework/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import type { Assessment } from '../../domain/assessment.js';
import { isJudgedByOther } from '../../domain/judge-changes.js';
import type { JudgeContext } from '../../domain/judge-changes.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';

/** Gathers what changes of answers are judged by. */
@Injectable()
export class JudgeContexts {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly frameworks: FrameworkQueries,
    private readonly rounds: RoundQueries,
    private readonly organisations: OrganisationQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * The context of a batch. The assessment is held until the transaction ends, so that it cannot be sent or submitted
   * in the middle of a save.
   */
  async of(
    transaction: TenantTransaction,
    given: Pick<JudgeContext, 'hand' | 'mayWriteAll'> & {
      readonly year: number;
      readonly namesLocations: boolean;
      readonly criteria: readonly string[];
    },
  ): Promise<JudgeContext & { readonly assessment: Assessment }> {
    const assessment = await this.assessments.hold(transaction, given.year);
    const round = await this.rounds.find(transaction, given.year);
    if (assessment === null || round === null) throw new NotFound();
    const { frameworkCode, frameworkVersion } = assessment;
    const framework = await this.frameworks.getWithin(transaction, frameworkCode, frameworkVersion);
    const needsAll = given.criteria.some((code) => isJudgedByOther(criterionByCode(framework, code)));
    return {
      assessment,
      framework,
      answers: needsAll ? await this.answers.list(transaction, assessment.id) : [],
      referenceDate: round.referenceDate,
      today: this.clock.today(),
      mayWriteAll: given.mayWriteAll,
      locationIds: given.namesLocations ? await this.organisations.locationIds(transaction) : new Set(),
      hand: given.hand,
    };
  }
}
