import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceLink } from '@zicht/shared/assessments/evidence.contract';
import { isEditable } from '@zicht/shared/assessments/assessment-status';
import { mayDo } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { Forbidden } from '../../../../platform/errors/forbidden.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { PeopleQueries } from '../../../identity/index.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { AssessmentNotEditable } from '../../domain/assessments.errors.js';
import { AssessmentRepository } from '../../persistence/assessment.repository.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import type { EvidenceWithLinks } from '../../persistence/evidence/evidence.repository.js';
import { QuestionCheck } from '../reading/question-check.js';
import { presentEvidence } from './present-evidence.js';

/**
 * Who may touch a reference. Who answers assigned questions only may touch those that support nothing but questions
 * given to them; who keeps the plan also their own that support no question but serve the plan. What is sent or submitted keeps its references, so links change in a draft alone.
 */
@Injectable()
export class EvidenceRights {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly assessments: AssessmentRepository,
    private readonly questions: QuestionCheck,
    private readonly people: PeopleQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  /**
   * A reference that this person may change.
   * @throws NotFound when it does not exist or supports nothing that this person may see
   * @throws Forbidden when it also supports questions of others
   */
  async changeable(transaction: TenantTransaction, actor: Actor, id: string): Promise<EvidenceWithLinks> {
    const row = await this.evidence.find(transaction, id);
    if (row === undefined) throw new NotFound();
    const isOwnForPlan = row.links.length === 0 && row.addedBy === actor.userId;
    if (mayDo(actor, 'answers:write') || isOwnForPlan) return row;
    const own = row.links.filter(({ assigneeId }) => assigneeId === actor.userId);
    if (own.length === 0 && !mayDo(actor, 'answers:read')) throw new NotFound();
    if (own.length === 0 || own.length < row.links.length) throw new Forbidden();
    return row;
  }

  /**
   * Questions that this person may link a reference to; their assessments are held until the transaction ends.
   * @throws InvalidInput, Forbidden or AssessmentNotEditable
   */
  async requireLinkable(
    transaction: TenantTransaction,
    actor: Actor,
    links: readonly EvidenceLink[],
    path: string,
  ): Promise<void> {
    const mayWriteAll = mayDo(actor, 'answers:write');
    // Without a question it is for the plan: an action or a claim will name it.
    if (links.length === 0 && !mayWriteAll && !mayDo(actor, 'plan:write')) throw new Forbidden();
    for (const year of [...new Set(links.map((link) => link.year))].sort()) {
      const assessment = await this.assessments.hold(transaction, year);
      if (assessment === null) throw new InvalidInput([{ path, code: 'unknownAssessment' }]);
      const writable = await this.questions.writable(transaction, actor, {
        assessmentId: assessment.id,
        mayWriteAll,
      });
      for (const { criterion } of links.filter((each) => each.year === year)) {
        if (writable !== null && !writable.has(criterion)) throw new Forbidden();
        await this.questions.require(transaction, assessment, criterion, path);
      }
      if (!isEditable(assessment.status)) throw new AssessmentNotEditable();
    }
  }

  /**
   * A kind must stand in the list of kinds.
   * @throws InvalidInput otherwise
   */
  async requireKind(transaction: TenantTransaction, kind: string | null): Promise<void> {
    if (kind === null || (await this.organisations.isListed(transaction, 'evidence_kinds', kind))) return;
    throw new InvalidInput([{ path: '/kind', code: 'unknownValue' }]);
  }

  /** The reference with names, and with the links that this person may see. */
  async present(transaction: TenantTransaction, actor: Actor, row: EvidenceWithLinks): Promise<Evidence> {
    const names = await this.people.names(transaction, [row.addedBy]);
    return presentEvidence(row, names, mayDo(actor, 'answers:read') ? null : actor.userId);
  }
}
