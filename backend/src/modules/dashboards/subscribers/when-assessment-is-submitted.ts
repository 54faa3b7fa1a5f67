import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../../../platform/events/domain-events.js';
import { AssessmentSubmitted, ProfileQueries } from '../../assessments/index.js';
import { SharedProfileRepository } from '../persistence/shared-profile.repository.js';

/** Shows the concern the profile of the newest submission, where the organisation shares it. */
@Injectable()
export class WhenAssessmentIsSubmitted implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly submitted: ProfileQueries,
    private readonly profiles: SharedProfileRepository,
  ) {}

  onModuleInit(): void {
    this.events.when(AssessmentSubmitted, async (transaction) => {
      await this.profiles.lock(transaction);
      if ((await this.profiles.find(transaction)) === undefined) return;
      const profile = await this.submitted.newest(transaction);
      if (profile !== undefined) await this.profiles.renew(transaction, profile);
    });
  }
}
