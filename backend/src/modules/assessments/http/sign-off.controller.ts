import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  approveSchema,
  changeAfterApprovalSchema,
  reviewThemeSchema,
  sendBackSchema,
  sendToBoardSchema,
  submitSchema,
  takeBackSchema,
} from '@zicht/shared/assessments/assessment-steps.contract';
import {
  assessmentStandingSchema,
  submissionSummarySchema,
  themeReviewListSchema,
} from '@zicht/shared/assessments/assessment.contract';
import type { Approve, Submit } from '@zicht/shared/assessments/assessment-steps.contract';
import type {
  ChangeAfterApproval as ChangeAfterApprovalBody,
  ReviewTheme as ReviewThemeBody,
  SendBack as SendBackBody,
  SendToBoard as SendToBoardBody,
  TakeBack as TakeBackBody,
} from '@zicht/shared/assessments/assessment-steps.contract';
import type {
  AssessmentStanding,
  SubmissionSummary,
  ThemeReviewList,
} from '@zicht/shared/assessments/assessment.contract';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { CodeParam, YearParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { ApproveAssessment } from '../use-cases/sign-off/board/approve-assessment.js';
import { ChangeAfterApproval } from '../use-cases/sign-off/change-after-approval.js';
import { ReviewTheme } from '../use-cases/sign-off/board/review-theme.js';
import { SendBack } from '../use-cases/sign-off/board/send-back.js';
import { SendToBoard } from '../use-cases/sign-off/board/send-to-board.js';
import { SubmitAssessment } from '../use-cases/sign-off/submission/submit-assessment.js';
import { TakeBack } from '../use-cases/sign-off/board/take-back.js';

/** The way of an assessment to the board and to its submission (`domain.md` 4.7). */
@ApiTags('sign-off')
@Controller()
export class SignOffController {
  constructor(
    private readonly sendToBoard: SendToBoard,
    private readonly takeBack: TakeBack,
    private readonly reviewTheme: ReviewTheme,
    private readonly sendBack: SendBack,
    private readonly approveAssessment: ApproveAssessment,
    private readonly changeAfterApproval: ChangeAfterApproval,
    private readonly submitAssessment: SubmitAssessment,
  ) {}

  /** Asks the board to read and approve. */
  @Post(SIGN_OFF_API_PATHS.sendToBoard)
  @Allow('assessment:sendToBoard')
  @Returns(assessmentStandingSchema)
  send(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: sendToBoardSchema }) body: SendToBoardBody,
  ): Promise<AssessmentStanding> {
    return this.sendToBoard.execute(actor, { ...body, year });
  }

  /** Takes it back before the board decided. */
  @Post(SIGN_OFF_API_PATHS.takeBack)
  @Allow('assessment:sendToBoard')
  @Returns(assessmentStandingSchema)
  take(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: takeBackSchema }) body: TakeBackBody,
  ): Promise<AssessmentStanding> {
    return this.takeBack.execute(actor, { ...body, year });
  }

  /** Puts down what the board found of a theme; a verdict of null takes it away. */
  @Put(SIGN_OFF_API_PATHS.review)
  @Allow('assessment:review')
  @Returns(themeReviewListSchema)
  review(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @CodeParam('theme') theme: string,
    @Body({ schema: reviewThemeSchema }) body: ReviewThemeBody,
  ): Promise<ThemeReviewList> {
    return this.reviewTheme.execute(actor, { ...body, year, theme });
  }

  /** Sends it back with the board's questions. */
  @Post(SIGN_OFF_API_PATHS.sendBack)
  @Allow('assessment:review')
  @Returns(assessmentStandingSchema)
  back(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: sendBackSchema }) body: SendBackBody,
  ): Promise<AssessmentStanding> {
    return this.sendBack.execute(actor, { ...body, year });
  }

  /** Signs for the board. */
  @Post(SIGN_OFF_API_PATHS.approve)
  @Allow('assessment:review')
  @Returns(assessmentStandingSchema)
  approve(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: approveSchema }) body: Approve,
  ): Promise<AssessmentStanding> {
    return this.approveAssessment.execute(actor, { version: body.version, year });
  }

  /** Makes an approved assessment a draft again, with a reason. */
  @Post(SIGN_OFF_API_PATHS.change)
  @Allow('assessment:change')
  @Returns(assessmentStandingSchema)
  change(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: changeAfterApprovalSchema }) body: ChangeAfterApprovalBody,
  ): Promise<AssessmentStanding> {
    return this.changeAfterApproval.execute(actor, { ...body, year });
  }

  /** Hands it in, once: again with the same version answers the submission that is there. */
  @Post(SIGN_OFF_API_PATHS.submit)
  @Allow('assessment:submit')
  @Returns(submissionSummarySchema)
  submit(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: submitSchema }) body: Submit,
  ): Promise<SubmissionSummary> {
    return this.submitAssessment.execute(actor, { ...body, year });
  }
}
