import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  assessmentListSchema,
  assessmentSchema,
  assessmentStandingSchema,
  assignmentListSchema,
  assignQuestionsSchema,
  openAssessmentSchema,
  submissionSchema,
  wipeTextSchema,
} from '@zicht/shared/assessments/assessment.contract';
import type {
  Assessment,
  AssessmentList,
  AssessmentStanding,
  AssignmentList,
  AssignQuestions as AssignQuestionsBody,
  OpenAssessment as OpenAssessmentBody,
  Submission,
  WipeText as WipeTextBody,
} from '@zicht/shared/assessments/assessment.contract';
import { takeSectorsSchema } from '@zicht/shared/assessments/sector-change.contract';
import type { TakeSectors as TakeSectorsBody } from '@zicht/shared/assessments/sector-change.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { SECTOR_CHANGE_API_PATHS } from '@zicht/shared/routes/sector-change-api-paths';
import { WIPING_API_PATHS } from '@zicht/shared/routes/wiping-api-paths';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { NumberParam, YearParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { AssignQuestions } from '../use-cases/answers/assign-questions.js';
import { OpenAssessment } from '../use-cases/answers/open-assessment.js';
import { TakeSectors } from '../use-cases/answers/take-sectors.js';
import { WipeText } from '../use-cases/answers/wipe-text.js';
import { AssessmentQueries } from '../use-cases/reading/assessments.queries.js';
import { SubmissionQueries } from '../use-cases/reading/submitted/submissions.queries.js';

/** Self-assessments of an organisation, one a year. */
@ApiTags('assessments')
@Controller()
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentQueries,
    private readonly submissions: SubmissionQueries,
    private readonly openAssessment: OpenAssessment,
    private readonly assignQuestions: AssignQuestions,
    private readonly wipeText: WipeText,
    private readonly takeSectors: TakeSectors,
  ) {}

  /** All rounds, newest first, with what the organisation made of each. */
  @Get(API_PATHS.assessments)
  @Allow('answers:read', 'answers:readAssigned')
  @Returns(assessmentListSchema)
  list(@CurrentActor() actor: Actor): Promise<AssessmentList> {
    return this.assessments.list(actor);
  }

  /** Starts the year; a second time it answers what is there. */
  @Post(API_PATHS.assessments)
  @Allow('assessment:open')
  @Returns(assessmentStandingSchema)
  open(
    @CurrentActor() actor: Actor,
    @Body({ schema: openAssessmentSchema }) body: OpenAssessmentBody,
  ): Promise<AssessmentStanding> {
    return this.openAssessment.execute(actor, body);
  }

  /** One year with its answers. */
  @Get(API_PATHS.assessment)
  @Allow('answers:read', 'answers:readAssigned')
  @Returns(assessmentSchema)
  show(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<Assessment> {
    return this.assessments.show(actor, year);
  }

  /** Takes the present sectors of the organisation over into a draft; 409 when it is no longer as it was read. */
  @Post(SECTOR_CHANGE_API_PATHS.takenSectors)
  @Allow('assessment:open')
  @Returns(assessmentStandingSchema)
  takeOverSectors(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: takeSectorsSchema }) body: TakeSectorsBody,
  ): Promise<AssessmentStanding> {
    return this.takeSectors.execute(actor, { ...body, year });
  }

  /** Gives questions to a colleague, or takes them back. */
  @Post(API_PATHS.assignments)
  @Allow('assignments:write')
  @Returns(assignmentListSchema)
  assign(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: assignQuestionsSchema }) body: AssignQuestionsBody,
  ): Promise<AssignmentList> {
    return this.assignQuestions.execute(actor, { ...body, year });
  }

  /** One submission as it was signed. */
  @Get(SIGN_OFF_API_PATHS.submission)
  @Allow('answers:read', 'answers:readAssigned')
  @Returns(submissionSchema)
  submission(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @NumberParam('number') number: number,
  ): Promise<Submission> {
    return this.submissions.show(actor, { year, number });
  }

  /** Removes one free text for good, its history included. */
  @Post(WIPING_API_PATHS.wipedTexts)
  @Allow('texts:wipe')
  @FreshProof()
  @ReturnsNothing()
  wipe(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: wipeTextSchema }) body: WipeTextBody,
  ): Promise<void> {
    return this.wipeText.execute(actor, { year, text: body });
  }
}
