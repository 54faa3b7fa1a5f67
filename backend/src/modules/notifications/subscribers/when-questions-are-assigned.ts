import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { QuestionsAssigned } from '../../assessments/index.js';
import { TellMembers } from '../use-cases/reminding/tell-members.js';

/** Tells a colleague that there are questions for them; who gives questions to oneself knows. */
@Injectable()
export class WhenQuestionsAreAssigned implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.when(QuestionsAssigned, async (transaction, { facts }) => {
      const { year, criteria, assigneeId, assignedBy, dueOn } = facts;
      if (assigneeId === assignedBy) return;
      // The same questions given twice on a day are one message.
      const questions = createHash('sha256').update(criteria.toSorted().join()).digest('hex').slice(0, 16);
      const onceKey = `questionsAssigned:${year}:${questions}:${dueOn ?? ''}:${this.clock.today()}`;
      const count = criteria.length;
      const told = { year, count, ...(dueOn === null ? {} : { date: dueOn }) };
      await this.members.tell(
        transaction,
        { kind: 'questionsAssigned', facts: told, onceKey },
        { members: [assigneeId] },
      );
    });
  }
}
