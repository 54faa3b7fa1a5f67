import { Module } from '@nestjs/common';
import { AuditRepository } from './persistence/audit.repository.js';
import { ChainRepository } from './persistence/chain.repository.js';
import { AuditTrail } from './use-cases/audit-trail.js';
import { TrailChecker } from './use-cases/trail-checker.js';

/** The trail of who did what and when. */
@Module({
  providers: [AuditRepository, ChainRepository, AuditTrail, TrailChecker],
  exports: [AuditTrail, TrailChecker],
})
export class AuditModule {}
