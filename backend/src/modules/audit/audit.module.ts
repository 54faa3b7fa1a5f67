import { Module } from '@nestjs/common';
import { AuditRepository } from './persistence/audit.repository.js';
import { AuditTrail } from './use-cases/audit-trail.js';

/** The trail of who did what and when. */
@Module({ providers: [AuditRepository, AuditTrail], exports: [AuditTrail] })
export class AuditModule {}
