import { Injectable } from '@nestjs/common';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import type { ReviewTheme as Input } from '@zicht/shared/assessments/assessment-steps.contract';
import type { ThemeReviewList } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../../platform/access/actor.js';
import type { Actor } from '../../../../../platform/access/actor.js';
import { Clock } from '../../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../../platform/errors/not-found.js';
import { AuditTrail } from '../../../../audit/index.js';
import { IllegalTransition } from '../../../domain/assessments.errors.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { FrameworkQueries } from '../../../../framework/index.js';
import { ReviewBoard } from './review-board.js';

/** Puts down what a board member found of a theme, or takes it away (`verdict` null), while the board reads. */
@Injectable()
export class ReviewTheme {
  constructor(
    private readonly database: TenantDatabase,
    private readonly board: ReviewBoard,
    private readonly frameworks: FrameworkQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    input: Input & { readonly year: number; readonly theme: string },
  ): Promise<ThemeReviewList> {
    requirePermission(actor, 'assessment:review');
    const { year, theme, verdict, question } = input;
    const { organisationId } = actor;
    if (verdict === 'question' && question.trim() === '') {
      throw new InvalidInput([{ path: '/question', code: 'required' }]);
    }
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.board.hold(transaction, year);
      await this.requireTheme(transaction, assessment, theme);
      if (assessment.status !== 'awaitingApproval') throw new IllegalTransition();
      await this.board.put(transaction, {
        assessmentId: assessment.id,
        theme,
        verdict,
        question: verdict === 'question' ? question : '',
        reviewerId: actor.userId,
        reviewedAt: this.clock.now(),
      });
      await this.audit.record(transaction, actor, {
        action: 'theme.reviewed',
        subject: `assessment:${year}`,
        details: { theme, verdict },
      });
      return { reviews: await this.board.list(transaction, assessment.id) };
    });
  }

  private async requireTheme(
    transaction: TenantTransaction,
    assessment: Assessment,
    theme: string,
  ): Promise<void> {
    const { frameworkCode, frameworkVersion, sectors } = assessment;
    const framework = await this.frameworks.getWithin(transaction, frameworkCode, frameworkVersion);
    const isAsked = applicableCriteria(framework, sectors).some((criterion) => criterion.theme === theme);
    if (!isAsked) throw new NotFound();
  }
}
