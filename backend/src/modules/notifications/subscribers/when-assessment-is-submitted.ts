import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { dayIn } from '../../../platform/clock/clock.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { AssessmentSubmitted } from '../../assessments/index.js';
import { TellMembers } from '../use-cases/reminding/tell-members.js';

/** Confirms a submission to everybody who may submit, whoever pressed the button too: it names the reference. */
@Injectable()
export class WhenAssessmentIsSubmitted implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
  ) {}

  onModuleInit(): void {
    this.events.when(AssessmentSubmitted, async (transaction, { facts }) => {
      const { year, number, reference, submittedAt } = facts;
      await this.members.tell(
        transaction,
        {
          kind: 'submitted',
          facts: { year, reference, date: dayIn(submittedAt) },
          onceKey: `submitted:${year}:${number}`,
        },
        { roles: ['coordinator', 'boardMember'] },
      );
    });
  }
}
