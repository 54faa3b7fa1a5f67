import { Injectable } from '@nestjs/common';
import { isAllowed } from '@zicht/shared/access/role-permissions';
import { isEditable } from '@zicht/shared/assessments/assessment-status';
import type { AssignmentList, AssignQuestions as Input } from '@zicht/shared/assessments/assessment.contract';
import { requirePermission } from '../../../../platform/access/actor.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../../platform/events/domain-events.js';
import { AuditTrail } from '../../../audit/index.js';
import { PeopleQueries } from '../../../identity/index.js';
import { AssessmentNotEditable, UnknownAssignee } from '../../domain/assessments.errors.js';
import { QuestionsAssigned } from '../../domain/assessments.events.js';
import { AssignmentRepository } from '../../persistence/answers/assignment.repository.js';
import { presentAssignment } from '../reading/present.js';
import { QuestionCheck } from '../reading/question-check.js';

/** Gives questions to a colleague, or takes them back. */
@Injectable()
export class AssignQuestions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questions: QuestionCheck,
    private readonly assignments: AssignmentRepository,
    private readonly people: PeopleQueries,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  async execute(actor: Actor, input: Input & { readonly year: number }): Promise<AssignmentList> {
    requirePermission(actor, 'assignments:write');
    const { organisationId } = actor;
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const assessment = await this.questions.hold(transaction, input.year);
      if (!isEditable(assessment.status)) throw new AssessmentNotEditable();
      await this.questions.require(transaction, assessment, input.criteria, '/criteria');
      const criteria = [...new Set(input.criteria)];
      await this.change(transaction, actor, { ...input, criteria, assessmentId: assessment.id });
      await this.audit.record(transaction, actor, {
        action: input.assigneeId === null ? 'questions.takenBack' : 'questions.assigned',
        subject: `assessment:${input.year}`,
        details: { criteria, assigneeId: input.assigneeId, dueOn: input.dueOn ?? null },
      });
      const rows = await this.assignments.list(transaction, assessment.id);
      const ids = rows.flatMap(({ assigneeId, assignedBy }) => [assigneeId, assignedBy]);
      const names = await this.people.names(transaction, ids);
      return { assignments: rows.map((row) => presentAssignment(row, names)) };
    });
  }

  private async change(
    transaction: TenantTransaction,
    actor: Actor,
    given: Input & { readonly assessmentId: string; readonly year: number },
  ): Promise<void> {
    const { assessmentId, criteria, assigneeId } = given;
    if (assigneeId === null) return this.assignments.takeBack(transaction, assessmentId, criteria);
    const members = await this.people.members(transaction);
    const assignee = members.find(({ userId }) => userId === assigneeId);
    const mayAnswer =
      assignee !== undefined &&
      (isAllowed(assignee.roles, 'answers:write') || isAllowed(assignee.roles, 'answers:writeAssigned'));
    if (!mayAnswer) throw new UnknownAssignee();
    await this.assignments.give(transaction, criteria, {
      assessmentId,
      assigneeId,
      assignedBy: actor.userId,
      dueOn: given.dueOn,
      assignedAt: this.clock.now(),
      message: given.message,
    });
    const { year, dueOn = null } = given;
    const facts = { year, criteria, assigneeId, assignedBy: actor.userId, dueOn };
    await this.events.tell(transaction, new QuestionsAssigned(facts));
  }
}
