import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { AssessmentMoved } from '../../assessments/index.js';
import { TellMembers } from '../use-cases/reminding/tell-members.js';

/** Tells the board that an assessment waits, and the coordinators what the board decided. */
@Injectable()
export class WhenAssessmentMoves implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly members: TellMembers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.when(AssessmentMoved, (transaction, { facts }) => this.tell(transaction, facts));
  }

  private async tell(transaction: TenantTransaction, facts: AssessmentMoved['facts']): Promise<void> {
    const { year, step, version, by, sentTo } = facts;
    const onceKey = `${step}:${year}:${version}`;
    if (step === 'sendToBoard') {
      const audience =
        sentTo === null ? { roles: ['boardMember'] as const, except: by } : { members: [sentTo] };
      await this.members.tell(transaction, { kind: 'toBoard', facts: { year }, onceKey }, audience);
    }
    const coordinators = { roles: ['coordinator'] as const, except: by };
    if (step === 'sendBack') {
      await this.members.tell(transaction, { kind: 'sentBack', facts: { year }, onceKey }, coordinators);
    }
    if (step === 'approve') {
      const date = this.clock.today();
      await this.members.tell(
        transaction,
        { kind: 'approved', facts: { year, date }, onceKey },
        coordinators,
      );
    }
  }
}
