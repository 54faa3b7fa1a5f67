import type { AssessmentStanding, SubmissionSummary } from '@zicht/shared/assessments/assessment.contract';
import type { AnswerChange, SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import type { AssessmentStatus } from '@zicht/shared/assessments/assessment-status';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import {
  ApproveAssessment,
  OpenAssessment,
  SaveAnswerChanges,
  SendToBoard,
  SubmitAssessment,
} from '../index.js';
import type { AssessmentWorld, TestOrganisation } from './assessment-world.js';

/** One assessment on its way; each step is taken on the version that the one before left. */
export class Journey {
  version = 1;

  constructor(
    private readonly world: AssessmentWorld,
    readonly organisation: TestOrganisation,
    readonly year = 2027,
    private readonly framework: Framework = world.framework,
  ) {}

  actor(person: string): Actor {
    return this.world.actor(this.organisation.people[person]);
  }

  /** Opens the year and answers everything as well as can be. */
  async fill(person = 'coordinator'): Promise<this> {
    const { year } = this;
    await this.world.get(OpenAssessment).execute(this.actor(person), { year });
    const answers = Object.entries(bestAnswers(this.framework, this.organisation.sectors));
    const month = `${year - 1}-12`;
    const changes = answers.map(([criterion, value]) =>
      this.change(criterion, { value: 'month' in value ? { month } : value }),
    );
    const { status } = await this.answer(changes, person);
    if (status !== undefined) throw new Error('Not every answer was stored');
    return this;
  }

  change(criterion: string, fields: Partial<AnswerChange> = {}): AnswerChange {
    return { changeId: newId(), criterion, baseVersion: 0, ...fields };
  }

  async answer(changes: AnswerChange[], person = 'coordinator'): Promise<SaveChangesResult> {
    return this.world.get(SaveAnswerChanges).execute(this.actor(person), { year: this.year, changes });
  }

  async send(person = 'coordinator', confirmedDontKnows: string[] = []): Promise<AssessmentStanding> {
    const input = { year: this.year, version: this.version, message: '', confirmedDontKnows };
    return this.moved(await this.world.get(SendToBoard).execute(this.actor(person), input));
  }

  async approve(person = 'boardMember'): Promise<AssessmentStanding> {
    const input = { year: this.year, version: this.version };
    return this.moved(await this.world.get(ApproveAssessment).execute(this.actor(person), input));
  }

  async submit(person = 'coordinator'): Promise<SubmissionSummary> {
    const { year, version } = this;
    const summary = await this.world.get(SubmitAssessment).execute(this.actor(person), { year, version });
    this.version = version + 1;
    return summary;
  }

  /** Goes on from a filled draft until the assessment has this status. */
  async reach(status: AssessmentStatus): Promise<this> {
    if (status === 'draft') return this;
    await this.send();
    if (status === 'awaitingApproval') return this;
    await this.approve();
    if (status === 'submitted') await this.submit();
    return this;
  }

  moved(standing: AssessmentStanding): AssessmentStanding {
    this.version = standing.version;
    return standing;
  }
}
