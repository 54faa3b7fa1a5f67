import { Injectable } from '@nestjs/common';
import type { AssessmentStanding } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { AuditTrail } from '../../../audit/index.js';
import { RoundQueries } from '../../../framework/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { NOT_SENT } from '../../domain/assessment.js';
import { RoundNotOpen } from '../../domain/assessments.errors.js';
import { mayOpen } from '../../domain/round-calendar.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';

/** Starts the self-assessment of a year with the present sectors and the framework of the round; once. */
@Injectable()
export class OpenAssessment {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly rounds: RoundQueries,
    private readonly organisations: OrganisationQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { readonly year: number }): Promise<AssessmentStanding> {
    requirePermission(actor, 'assessment:open');
    const { year } = input;
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const existing = await this.assessments.find(transaction, year);
      if (existing !== null) return { year, status: existing.status, version: existing.version };

      const round = await this.rounds.find(transaction, year);
      if (round === null) throw new NotFound();
      if (!mayOpen(round, this.clock.today())) throw new RoundNotOpen();
      const { sectors } = await this.organisations.get(transaction);
      const isNew = await this.assessments.open(transaction, {
        ...NOT_SENT,
        organisationId,
        id: newId(),
        year,
        frameworkCode: round.frameworkCode,
        frameworkVersion: round.frameworkVersion,
        sectors,
        status: 'draft',
        version: 1,
        openedBy: actor.userId,
        openedAt: this.clock.now(),
        changeReason: '',
        baselineAt: null,
      });
      if (isNew) {
        await this.audit.record(transaction, actor, {
          action: 'assessment.opened',
          subject: `assessment:${year}`,
          details: { framework: `${round.frameworkCode}/${round.frameworkVersion}`, sectors },
        });
      }
      // Not new: a colleague pressed the same button at the same moment, and a draft of version 1 it is.
      return { year, status: 'draft', version: 1 };
    });
  }
}
