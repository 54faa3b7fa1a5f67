import { Injectable } from '@nestjs/common';
import type { Assessment as AssessmentContract } from '@zicht/shared/assessments/assessment.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { evaluateAssessment } from '../../domain/readiness.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { AssessmentOverviewRepository } from '../../persistence/assessment-overview.repository.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { AssessmentFacts } from './assessment-facts.js';
import { peopleOf, presentAssessment } from './present-assessment.js';
import type { AssessmentParts } from './present-assessment.js';
import { SubmittedYears } from './submitted/submitted-years.js';

/** Everything that the pages of one assessment show, in six statements. */
@Injectable()
export class AssessmentView {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly overview: AssessmentOverviewRepository,
    private readonly submitted: SubmittedYears,
    private readonly facts: AssessmentFacts,
    private readonly people: PeopleQueries,
  ) {}

  /** For a reader of everything, or for somebody who reads what was given to them. */
  async of(
    transaction: TenantTransaction,
    year: number,
    reader: { readonly userId: string; readonly readsAll: boolean },
  ): Promise<AssessmentContract> {
    const assessment = await this.assessments.find(transaction, year);
    if (assessment === null) throw new NotFound();
    const round = await this.facts.round(transaction, year);
    const answers = await this.answers.list(transaction, assessment.id);
    const around = await this.overview.around(transaction, assessment.id, year, reader.userId);
    const previous = await this.submitted.last(transaction, year - 1);
    const parts = { assessment, round, answers, around, previous: previous ?? null, asked: null };
    const shown = reader.readsAll ? parts : await this.assignedParts(transaction, parts, reader.userId);
    return presentAssessment(shown, await this.people.names(transaction, peopleOf(shown)));
  }

  /** Leaves out whatever is not about a question of the reader; what conditions hide is worked out here instead. */
  private async assignedParts(
    transaction: TenantTransaction,
    parts: AssessmentParts,
    reader: string,
  ): Promise<AssessmentParts> {
    const { assessment, round, around, previous } = parts;
    const own = new Set(
      around.assignments.filter((each) => each.assigneeId === reader).map((each) => each.criterion),
    );
    const framework = await this.facts.framework(transaction, assessment);
    const evaluation = evaluateAssessment(framework, assessment, round.referenceDate, parts.answers);
    const isOwn = ({ criterion }: { readonly criterion: string }): boolean => own.has(criterion);
    const ownOf = (counts: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(counts).filter(([criterion]) => own.has(criterion)));
    return {
      ...parts,
      assessment: { ...assessment, sentMessage: '', changeReason: '' },
      answers: parts.answers.filter(isOwn),
      around: {
        submissions: around.submissions,
        assignments: around.assignments.filter(isOwn),
        reviews: [],
        reopenings: [],
        openComments: ownOf(around.openComments),
        evidenceCounts: ownOf(around.evidenceCounts),
        changed: around.changed.filter(isOwn),
        place: around.place !== null && isOwn(around.place) ? around.place : null,
      },
      previous: previous && { ...previous, answers: previous.answers.filter(isOwn) },
      asked: evaluation.criteria.filter(({ code, asked }) => asked && own.has(code)).map(({ code }) => code),
    };
  }
}
