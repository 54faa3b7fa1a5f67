import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.token.js';
import type { Config } from '../config/config.js';
import { Clock } from './clock/clock.js';
import {
  APP_DATA_SOURCE,
  AUTH_DATA_SOURCE,
  INSPECT_DATA_SOURCE,
  PUBLISH_DATA_SOURCE,
} from './database/data-sources.js';
import { AuthDatabase } from './database/auth-database.js';
import { InspectDatabase } from './database/inspect-database.js';
import { PublishDatabase } from './database/publish-database.js';
import { TenantDatabase } from './database/tenant-database.js';
import { DomainEvents } from './events/domain-events.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ServiceFactsController } from './information/service-facts.controller.js';
import { Jobs } from './jobs/jobs.js';
import { LOGGER } from './logging/logger.js';
import type { Logger } from './logging/logger.js';
import { Mailer } from './mail/mailer.js';

/** Opened connections of the server. */
export interface DataSources {
  readonly app: DataSource;
  readonly auth: DataSource;
  readonly inspect: DataSource;
  /** Undefined where no publications are made. */
  readonly publish: DataSource | undefined;
}

/** What the outside gives to the server. */
export interface Surroundings {
  readonly config: Config;
  readonly dataSources: DataSources;
  readonly logger: Logger;
  /** Another clock than the real one, in tests and for demo data. */
  readonly clock?: Clock;
}

/** Technique that every feature uses: settings, clock, databases, events, jobs, mail. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, dataSources, logger, clock }: Surroundings): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController, ServiceFactsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: APP_DATA_SOURCE, useValue: dataSources.app },
        { provide: AUTH_DATA_SOURCE, useValue: dataSources.auth },
        { provide: INSPECT_DATA_SOURCE, useValue: dataSources.inspect },
        { provide: PUBLISH_DATA_SOURCE, useValue: dataSources.publish },
        { provide: Clock, useValue: clock ?? new Clock() },
        AuthDatabase,
        DomainEvents,
        InspectDatabase,
        Jobs,
        Mailer,
        PublishDatabase,
        Readiness,
        TenantDatabase,
      ],
      exports: [
        CONFIG,
        LOGGER,
        APP_DATA_SOURCE,
        AUTH_DATA_SOURCE,
        Clock,
        AuthDatabase,
        DomainEvents,
        InspectDatabase,
        Jobs,
        Mailer,
        PublishDatabase,
        Readiness,
        TenantDatabase,
      ],
    };
  }
}
