import { Injectable } from '@nestjs/common';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { Evaluation } from '@zicht/shared/framework/evaluation/evaluation';
import type { Framework } from '@zicht/shared/framework/framework';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries, RoundQueries } from '../../../framework/index.js';
import type { StoredAnswerState } from '../../domain/answer.js';
import type { Assessment } from '../../domain/assessment.js';
import { evaluateAssessment } from '../../domain/readiness.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';

/** An assessment with its answers and what they come to. */
export interface EvaluatedAssessment {
  readonly round: Round;
  readonly answers: readonly StoredAnswerState[];
  readonly evaluation: Evaluation;
}

/** Reads and evaluates the answers of an assessment for the steps that depend on them. */
@Injectable()
export class AssessmentFacts {
  constructor(
    private readonly answers: AnswerRepository,
    private readonly frameworks: FrameworkQueries,
    private readonly rounds: RoundQueries,
  ) {}

  /** The round of a year, which has an assessment. */
  async round(transaction: TenantTransaction, year: number): Promise<Round> {
    const round = await this.rounds.find(transaction, year);
    if (round === null) throw new NotFound();
    return round;
  }

  /** The framework that an assessment answers. */
  async framework(transaction: TenantTransaction, assessment: Assessment): Promise<Framework> {
    return this.frameworks.getWithin(transaction, assessment.frameworkCode, assessment.frameworkVersion);
  }

  /** Everything that scoring and readiness rest on. */
  async of(transaction: TenantTransaction, assessment: Assessment): Promise<EvaluatedAssessment> {
    const framework = await this.framework(transaction, assessment);
    const round = await this.round(transaction, assessment.year);
    const answers = await this.answers.list(transaction, assessment.id);
    return {
      round,
      answers,
      evaluation: evaluateAssessment(framework, assessment, round.referenceDate, answers),
    };
  }
}
