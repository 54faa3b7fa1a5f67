import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AssessmentsModule } from '../assessments/index.js';
import { AuditModule } from '../audit/index.js';
import { DELIVER_ACCOUNT_MAIL, IdentityModule } from '../identity/index.js';
import { ImprovementModule } from '../improvement/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { CalendarController } from './http/calendar.controller.js';
import { MailFailuresController } from './http/mail-failures.controller.js';
import { MailPreferencesController } from './http/mail-preferences.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { CalendarFeedRepository } from './persistence/calendar-feed.repository.js';
import { FeedLimits } from './persistence/feed-limits.js';
import { LetterRepository } from './persistence/letter.repository.js';
import { NotificationRepository } from './persistence/notification.repository.js';
import { ReminderDayRepository } from './persistence/reminder-day.repository.js';
import { WhenAssessmentIsSubmitted } from './subscribers/when-assessment-is-submitted.js';
import { WhenAssessmentMoves } from './subscribers/when-assessment-moves.js';
import { WhenQuestionsAreAssigned } from './subscribers/when-questions-are-assigned.js';
import { WhenOrganisationKindChanges } from './subscribers/when-organisation-kind-changes.js';
import { WhenPersonIsErased } from './subscribers/when-person-is-erased.js';
import { WhenReopeningIsAsked } from './subscribers/when-reopening-is-asked.js';
import { WhenReopeningIsDecided } from './subscribers/when-reopening-is-decided.js';
import { BundleWeek } from './use-cases/reminding/bundle-week.js';
import { CalendarDaysQueries } from './use-cases/calendar/calendar-days.queries.js';
import { CalendarLink } from './use-cases/calendar/calendar-link.js';
import { ChooseMail } from './use-cases/mail/choose-mail.js';
import { ChooseOwnMail } from './use-cases/mail/choose-own-mail.js';
import { DeliverAccountMail } from './use-cases/mail/deliver-account-mail.js';
import { DeliverMail } from './use-cases/mail/deliver-mail.js';
import { DELIVER_MAIL, REMIND_MEMBERS } from './use-cases/job-names.js';
import { LetterLinks } from './use-cases/mail/letter-links.js';
import { LookForReminders } from './use-cases/reminding/look-for-reminders.js';
import { MailFailureQueries } from './use-cases/mail/mail-failures.queries.js';
import { NotificationQueries } from './use-cases/notifications.queries.js';
import { ReadNotifications } from './use-cases/read-notifications.js';
import { RemindMembers } from './use-cases/reminding/remind-members.js';
import { RetryMail } from './use-cases/mail/retry-mail.js';
import { SettleOldMail } from './use-cases/mail/settle-old-mail.js';
import { ShowCalendar } from './use-cases/calendar/show-calendar.js';
import { TellAdministrators } from './use-cases/reminding/tell-administrators.js';
import { TellMembers } from './use-cases/reminding/tell-members.js';

/** What members are told, in the service and by mail. */
@Module({
  imports: [AssessmentsModule, AuditModule, IdentityModule, ImprovementModule, OrganisationsModule],
  controllers: [
    CalendarController,
    MailFailuresController,
    MailPreferencesController,
    NotificationsController,
  ],
  providers: [
    CalendarFeedRepository,
    FeedLimits,
    LetterRepository,
    NotificationRepository,
    ReminderDayRepository,
    WhenAssessmentIsSubmitted,
    WhenAssessmentMoves,
    WhenQuestionsAreAssigned,
    WhenOrganisationKindChanges,
    WhenPersonIsErased,
    WhenReopeningIsAsked,
    WhenReopeningIsDecided,
    BundleWeek,
    CalendarDaysQueries,
    CalendarLink,
    ChooseMail,
    ChooseOwnMail,
    DeliverAccountMail,
    DeliverMail,
    LetterLinks,
    LookForReminders,
    MailFailureQueries,
    NotificationQueries,
    ReadNotifications,
    RemindMembers,
    RetryMail,
    SettleOldMail,
    ShowCalendar,
    TellAdministrators,
    TellMembers,
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tellAdministrators: TellAdministrators,
    private readonly deliverAccountMail: DeliverAccountMail,
    private readonly deliverMail: DeliverMail,
    private readonly remindMembers: RemindMembers,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: REMIND_MEMBERS, schedule: '0 7 * * *', work: () => this.remindMembers.execute() });
    this.jobs.add({
      name: DELIVER_ACCOUNT_MAIL,
      schedule: '* * * * *',
      work: () => this.deliverAccountMail.execute(),
    });
    this.jobs.add({
      name: DELIVER_MAIL,
      schedule: '* * * * *',
      work: async () => {
        await this.tellAdministrators.execute();
        await this.deliverMail.execute();
      },
    });
  }
}
