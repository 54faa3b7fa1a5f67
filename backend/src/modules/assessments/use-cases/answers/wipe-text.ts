import { Injectable } from '@nestjs/common';
import type { WipeText as Text } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../audit/index.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { TextEraser } from './text-eraser.js';

/** Removes one free text for good, whatever the status of the assessment; the log tells who did it, not what it said. */
@Injectable()
export class WipeText {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentRepository,
    private readonly eraser: TextEraser,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { readonly year: number; readonly text: Text }): Promise<void> {
    requirePermission(actor, 'texts:wipe');
    const { year, text } = input;
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.lock(transaction, year);
      if (assessment === null) throw new NotFound();
      await this.eraser.erase(transaction, assessment, text, { userId: actor.userId, at: this.clock.now() });
      await this.audit.record(transaction, actor, {
        action: 'text.wiped',
        subject: `assessment:${year}`,
        details: text,
      });
    });
  }
}
