import { Module } from '@nestjs/common';
import { TrailController } from './http/trail.controller.js';
import { AuditRepository } from './persistence/audit.repository.js';
import { ChainRepository } from './persistence/chain.repository.js';
import { PlatformTrailRepository } from './persistence/platform-trail.repository.js';
import { TrailRepository } from './persistence/trail.repository.js';
import { TrailShortener } from './persistence/trail-shortener.js';
import { AuditTrail } from './use-cases/audit-trail.js';
import { ExportTrail } from './use-cases/export-trail.js';
import { PlatformTrailReader } from './use-cases/platform-trail-reader.js';
import { ReadingLog } from './use-cases/reading-log.js';
import { ShortenTrail } from './use-cases/shorten-trail.js';
import { TrailChecker } from './use-cases/trail-checker.js';
import { TrailQueries } from './use-cases/trail.queries.js';
import { TrailReader } from './use-cases/trail-reader.js';
import { WholeTrail } from './use-cases/whole-trail.js';

/** The trail of who did what and when. */
@Module({
  controllers: [TrailController],
  providers: [
    AuditRepository,
    ChainRepository,
    PlatformTrailReader,
    PlatformTrailRepository,
    TrailRepository,
    TrailShortener,
    AuditTrail,
    ExportTrail,
    ReadingLog,
    ShortenTrail,
    TrailChecker,
    TrailQueries,
    TrailReader,
    WholeTrail,
  ],
  exports: [AuditTrail, PlatformTrailReader, ReadingLog, ShortenTrail, TrailChecker, WholeTrail],
})
export class AuditModule {}
