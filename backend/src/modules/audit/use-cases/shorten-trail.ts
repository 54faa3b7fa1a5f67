import { Injectable } from '@nestjs/common';
import { service } from '../../../platform/access/operator.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import { TrailShortener } from '../persistence/trail-shortener.js';
import { AuditTrail } from './audit-trail.js';

/**
 * Removes the oldest lines of an organisation's trail and says in it how many. By the role that signs people in: the
 * one that writes answers can remove no line, and this one reads none of their words.
 */
@Injectable()
export class ShortenTrail {
  constructor(
    private readonly database: AuthDatabase,
    private readonly shortener: TrailShortener,
    private readonly audit: AuditTrail,
  ) {}

  async execute(organisationId: string, before: Date): Promise<number> {
    return this.database.transactFor(organisationId, async (transaction) => {
      const count = await this.shortener.shorten(transaction, before);
      if (count > 0)
        await this.audit.record(transaction, service(organisationId), {
          action: 'trail.shortened',
          subject: 'trail',
          details: { count },
        });
      return count;
    });
  }
}
