import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../../audit/index.js';
import { RoundQueries } from '../../../framework/index.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { OldTextsRepository } from '../../persistence/retention/old-texts.repository.js';
import { SubmissionRepository } from '../../persistence/sign-off/submission.repository.js';
import { TextEraser } from '../answers/text-eraser.js';

/**
 * Ends the texts of the years whose round closed before a day, as if each was wiped by hand: scores, levels and hashes
 * stay. For the nightly job, so it asks for no rights.
 */
@Injectable()
export class EndOldTexts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly rounds: RoundQueries,
    private readonly assessments: AssessmentRepository,
    private readonly texts: OldTextsRepository,
    private readonly submissions: SubmissionRepository,
    private readonly eraser: TextEraser,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Gives how many texts went; each year in a transaction of its own, with a line in the trail. */
  async execute(actor: Actor, closedBefore: string): Promise<number> {
    const { organisationId } = actor;
    const years = await this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const closed = (await this.rounds.list(transaction)).filter(({ closesOn }) => closesOn < closedBefore);
      const opened = await this.assessments.list(transaction);
      return opened.map(({ year }) => year).filter((year) => closed.some((round) => round.year === year));
    });
    let total = 0;
    for (const year of years) total += await this.endYear(actor, year);
    return total;
  }

  private async endYear(actor: Actor, year: number): Promise<number> {
    const { organisationId, userId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.assessments.lock(transaction, year);
      if (assessment === null) return 0;
      const hand = { userId, at: this.clock.now() };
      const places = await this.texts.places(transaction, assessment.id);
      for (const place of places) await this.eraser.erase(transaction, assessment, place, hand);
      const slots = await this.texts.slots(transaction, assessment.id);
      if (slots.length > 0) await this.submissions.wipeTexts(transaction, assessment.id, slots, hand);
      const count = places.length + slots.length;
      if (count > 0)
        await this.audit.record(transaction, actor, {
          action: 'texts.ended',
          subject: `assessment:${year}`,
          details: { count },
        });
      return count;
    });
  }
}
