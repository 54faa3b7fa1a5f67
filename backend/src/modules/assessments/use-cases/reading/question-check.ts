import { Injectable } from '@nestjs/common';
import { isApplicable } from '@zicht/shared/framework/applicability';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { mayDo } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { Forbidden } from '../../../../platform/errors/forbidden.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FrameworkQueries } from '../../../framework/index.js';
import type { Assessment } from '../../domain/assessment.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { AssignmentRepository } from '../../persistence/answers/assignment.repository.js';

/** What several use cases ask before they touch a question: does it exist here, and may this person reach it? */
@Injectable()
export class QuestionCheck {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly assignments: AssignmentRepository,
    private readonly frameworks: FrameworkQueries,
  ) {}

  /**
   * The assessment of a year, held until the transaction ends.
   * @throws NotFound when it was not opened
   */
  async hold(transaction: TenantTransaction, year: number): Promise<Assessment> {
    const assessment = await this.assessments.hold(transaction, year);
    if (assessment === null) throw new NotFound();
    return assessment;
  }

  /**
   * All these criteria must be asked of the sectors of the assessment.
   * @throws InvalidInput with a fault for each that is not; `path` names the list (or the one value) in the request
   */
  async require(
    transaction: TenantTransaction,
    assessment: Assessment,
    criteria: readonly string[] | string,
    path: string,
  ): Promise<void> {
    const { frameworkCode, frameworkVersion, sectors } = assessment;
    const framework = await this.frameworks.getWithin(transaction, frameworkCode, frameworkVersion);
    const isUnknown = (code: string): boolean => {
      const criterion = criterionByCode(framework, code);
      return criterion === undefined || !isApplicable(framework, criterion, sectors);
    };
    const faults =
      typeof criteria === 'string'
        ? isUnknown(criteria)
          ? [path]
          : []
        : criteria.flatMap((code, index) => (isUnknown(code) ? [`${path}/${index}`] : []));
    if (faults.length > 0)
      throw new InvalidInput(faults.map((at) => ({ path: at, code: 'unknownCriterion' })));
  }

  /** The criteria at which this person may write: null when at all. */
  async writable(
    transaction: TenantTransaction,
    actor: Actor,
    given: { readonly assessmentId: string; readonly mayWriteAll: boolean },
  ): Promise<ReadonlySet<string> | null> {
    return given.mayWriteAll
      ? null
      : this.assignments.criteriaOf(transaction, given.assessmentId, actor.userId);
  }

  /**
   * Who may write at assigned questions only, must have been given this one.
   * @throws Forbidden otherwise, whether or not the question exists
   */
  async requireWritable(
    transaction: TenantTransaction,
    actor: Actor,
    assessmentId: string,
    given: { readonly criterion: string; readonly mayWriteAll: boolean },
  ): Promise<void> {
    const writable = await this.writable(transaction, actor, { ...given, assessmentId });
    if (writable !== null && !writable.has(given.criterion)) throw new Forbidden();
  }

  /** The criteria that this person may read the answers of: null when all. */
  async readable(
    transaction: TenantTransaction,
    actor: Actor,
    assessmentId: string,
  ): Promise<ReadonlySet<string> | null> {
    if (mayDo(actor, 'answers:read')) return null;
    return this.assignments.criteriaOf(transaction, assessmentId, actor.userId);
  }
}
