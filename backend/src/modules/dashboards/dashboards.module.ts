import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { ImprovementModule } from '../improvement/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { MemberTasksController } from './http/member-tasks.controller.js';
import { ResultsController } from './http/results.controller.js';
import { SharedProfilesController } from './http/shared-profiles.controller.js';
import { SharedProfileRepository } from './persistence/shared-profile.repository.js';
import { WhenAssessmentIsSubmitted } from './subscribers/when-assessment-is-submitted.js';
import { ConcernProfilesQueries } from './use-cases/concern-profiles.queries.js';
import { ProfileSharingQueries } from './use-cases/profile-sharing.queries.js';
import { MemberTasksQueries } from './use-cases/member-tasks.queries.js';
import { ResultsQueries } from './use-cases/results.queries.js';
import { ShareProfile } from './use-cases/share-profile.js';

/** Reads for one organisation over the years, and what it shares of them with its concern. */
@Module({
  imports: [AssessmentsModule, AuditModule, IdentityModule, ImprovementModule, OrganisationsModule],
  controllers: [MemberTasksController, ResultsController, SharedProfilesController],
  providers: [
    ConcernProfilesQueries,
    MemberTasksQueries,
    ProfileSharingQueries,
    ResultsQueries,
    ShareProfile,
    SharedProfileRepository,
    WhenAssessmentIsSubmitted,
  ],
  exports: [ShareProfile],
})
export class DashboardsModule {}
