import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { LOGGER } from '../../platform/logging/logger.js';
import type { Logger } from '../../platform/logging/logger.js';
import { AssessmentsModule } from '../assessments/index.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { ImprovementModule } from '../improvement/index.js';
import { JoiningModule } from '../joining/index.js';
import { LeavingModule } from '../leaving/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { ChangeForgetter } from './use-cases/change-forgetter.js';
import { RETAIN } from './use-cases/job-names.js';
import { LetOldRowsGo } from './use-cases/let-old-rows-go.js';

/** How long what is kept: a job of the night lets the rest go. */
@Module({
  imports: [
    AssessmentsModule,
    AuditModule,
    IdentityModule,
    ImprovementModule,
    JoiningModule,
    LeavingModule,
    OrganisationsModule,
  ],
  providers: [ChangeForgetter, LetOldRowsGo],
})
export class RetentionModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly jobs: Jobs,
    private readonly letOldRowsGo: LetOldRowsGo,
  ) {}

  onModuleInit(): void {
    // The invented years of the demo are there to be looked at, however long ago they were.
    if (this.config.mode === 'demo') return;
    this.jobs.add({
      name: RETAIN,
      schedule: '30 3 * * *',
      work: async () => this.logger.info(await this.letOldRowsGo.execute(), 'retention'),
    });
  }
}
