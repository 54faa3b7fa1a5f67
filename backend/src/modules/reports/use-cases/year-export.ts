import { Injectable } from '@nestjs/common';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import type { Actor } from '../../../platform/access/actor.js';
import {
  AnswerHistoryQueries,
  AssessmentQueries,
  CommentQueries,
  EvidenceQueries,
  SubmissionQueries,
} from '../../assessments/index.js';

const PART = 100;

/** The part of an export that has to do with answers. */
@Injectable()
export class YearExport {
  constructor(
    private readonly assessments: AssessmentQueries,
    private readonly histories: AnswerHistoryQueries,
    private readonly comments: CommentQueries,
    private readonly submissions: SubmissionQueries,
    private readonly register: EvidenceQueries,
  ) {}

  /** Each year that was begun, newest first. */
  async years(actor: Actor): Promise<OrganisationExport['years']> {
    const { years } = await this.assessments.list(actor);
    const all: OrganisationExport['years'] = [];
    for (const { round, status, submissions } of years) {
      if (status === null) continue;
      const { year } = round;
      const signed: OrganisationExport['years'][number]['submissions'] = [];
      for (const { number } of submissions) signed.push(await this.submissions.show(actor, { year, number }));
      all.push({
        year,
        assessment: await this.assessments.show(actor, year),
        history: await this.histories.ofYear(actor, year),
        comments: (await this.comments.list(actor, { year })).comments,
        submissions: signed,
      });
    }
    return all;
  }

  /** The whole register. */
  async evidence(actor: Actor): Promise<OrganisationExport['evidence']> {
    const all: OrganisationExport['evidence'] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page = await this.register.list(actor, { limit: PART, offset });
      all.push(...page.evidence);
      offset = page.nextOffset;
    }
    return all;
  }
}
