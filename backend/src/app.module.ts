import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ASSESSMENT_ENTITIES, AssessmentsModule } from './modules/assessments/index.js';
import { AUDIT_ENTITIES, AuditModule } from './modules/audit/index.js';
import { DashboardsModule } from './modules/dashboards/index.js';
import { FRAMEWORK_ENTITIES, FrameworkModule } from './modules/framework/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { IMPROVEMENT_ENTITIES, ImprovementModule } from './modules/improvement/index.js';
import { JoiningModule } from './modules/joining/index.js';
import { LeavingModule } from './modules/leaving/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { ORGANISATION_ENTITIES, OrganisationsModule } from './modules/organisations/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { RetentionModule } from './modules/retention/index.js';
import { SectorStatisticsModule } from './modules/sector-statistics/index.js';
import { SuccessionModule } from './modules/succession/index.js';
import { AccessGuard } from './platform/access/access.guard.js';
import type { EntityClass } from './platform/database/data-sources.js';
import { ReaderLanguage } from './platform/http/reader-language.interceptor.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { validationPipe } from './platform/http/validation.js';
import { LOGGER } from './platform/logging/logger.js';
import type { Logger } from './platform/logging/logger.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Surroundings } from './platform/platform.module.js';

/** Entities of all features, for the data source of role zicht_app. */
export const ENTITIES: EntityClass[] = [
  ...ASSESSMENT_ENTITIES,
  ...AUDIT_ENTITIES,
  ...FRAMEWORK_ENTITIES,
  ...IMPROVEMENT_ENTITIES,
  ...ORGANISATION_ENTITIES,
];

/** The whole server. */
@Module({})
export class AppModule {
  static with(surroundings: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(surroundings),
        AssessmentsModule,
        AuditModule,
        DashboardsModule,
        FrameworkModule,
        IdentityModule,
        ImprovementModule,
        JoiningModule,
        LeavingModule,
        SuccessionModule,
        NotificationsModule,
        OrganisationsModule,
        ReportsModule,
        RetentionModule,
        SectorStatisticsModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: ReaderLanguage },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, inject: [LOGGER], useFactory: (logger: Logger) => new ProblemFilter(logger) },
      ],
    };
  }
}
