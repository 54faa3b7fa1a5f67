import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AssessmentsModule } from '../assessments/index.js';
import { IdentityModule } from '../identity/index.js';
import { LetterRepository } from './persistence/letter.repository.js';
import { NotificationRepository } from './persistence/notification.repository.js';
import { WhenAssessmentIsSubmitted } from './subscribers/when-assessment-is-submitted.js';
import { WhenAssessmentMoves } from './subscribers/when-assessment-moves.js';
import { WhenQuestionsAreAssigned } from './subscribers/when-questions-are-assigned.js';
import { WhenReopeningIsAsked } from './subscribers/when-reopening-is-asked.js';
import { WhenReopeningIsDecided } from './subscribers/when-reopening-is-decided.js';
import { DeliverMail } from './use-cases/deliver-mail.js';
import { DELIVER_MAIL } from './use-cases/job-names.js';
import { LetterLinks } from './use-cases/letter-links.js';
import { SettleOldMail } from './use-cases/settle-old-mail.js';
import { TellMembers } from './use-cases/tell-members.js';

/** What members are told, in the service and by mail. */
@Module({
  imports: [AssessmentsModule, IdentityModule],
  providers: [
    LetterRepository,
    NotificationRepository,
    WhenAssessmentIsSubmitted,
    WhenAssessmentMoves,
    WhenQuestionsAreAssigned,
    WhenReopeningIsAsked,
    WhenReopeningIsDecided,
    DeliverMail,
    LetterLinks,
    SettleOldMail,
    TellMembers,
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly deliverMail: DeliverMail,
  ) {}

  onModuleInit(): void {
    this.jobs.add({
      name: DELIVER_MAIL,
      schedule: '* * * * *',
      work: () => this.deliverMail.execute(),
    });
  }
}
