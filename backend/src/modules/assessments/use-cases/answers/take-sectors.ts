import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { isEditable } from '@zicht/shared/assessments/assessment-status';
import type { TakeSectors as TakeSectorsInput } from '@zicht/shared/assessments/sector-change.contract';
import { sameSectors, sectorChange } from '@zicht/shared/framework/sector-change';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { AssessmentNotEditable, IllegalTransition, StaleVersion } from '../../domain/assessments.errors.js';
import { evaluateAssessment } from '../../domain/readiness.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { AssessmentFacts } from '../reading/assessment-facts.js';

/**
 * Takes the present sectors of the organisation over into a draft. Answers to questions that fall away are kept, and
 * return when the sector does.
 */
@Injectable()
export class TakeSectors {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly organisations: OrganisationQueries,
    private readonly facts: AssessmentFacts,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @throws StaleVersion when the assessment, the sectors or the number of answers that fall away is not what was read
   * @throws IllegalTransition when the draft has these sectors already
   */
  async execute(
    actor: Actor,
    input: TakeSectorsInput & { readonly year: number },
  ): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:open');
    const { organisationId } = actor;
    const { year } = input;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      // Locked, so that no answer comes in between what was counted and what is changed.
      const assessment = await this.assessments.lock(transaction, year);
      if (assessment === null) throw new NotFound();
      if (!isEditable(assessment.status)) throw new AssessmentNotEditable();
      const { sectors } = await this.organisations.get(transaction);
      if (assessment.version !== input.version || !sameSectors(sectors, input.sectors))
        throw new StaleVersion();
      if (sameSectors(sectors, assessment.sectors)) throw new IllegalTransition();
      const { round, answers, evaluation } = await this.facts.of(transaction, assessment);
      const then = evaluateAssessment(evaluation.framework, { year, sectors }, round.referenceDate, answers);
      const { fallingAway } = sectorChange(evaluation, then);
      if (fallingAway.length !== input.fallingAway) throw new StaleVersion();
      const version = await this.assessments.takeSectors(transaction, assessment, sectors);
      if (version === undefined) throw new StaleVersion();
      await this.audit.record(transaction, actor, {
        action: 'assessment.sectorsTaken',
        subject: `assessment:${year}`,
        details: { from: assessment.sectors, to: sectors, count: fallingAway.length },
      });
      return { year, status: assessment.status, version };
    });
  }
}
