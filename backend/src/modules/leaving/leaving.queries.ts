import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import type { Departure, ErasureCertificate } from '@zicht/shared/leaving/departure.contract';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { NotFound } from '../../platform/errors/not-found.js';
import { PeopleQueries } from '../identity/index.js';
import { DepartureRepository } from './persistence/departure.repository.js';

/** Reads whether an organisation leaves, and what is proven of one that left. */
@Injectable()
export class LeavingQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly departures: DepartureRepository,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** For its coordinators: whether it leaves and by whom, and when it would. */
  async show(actor: Actor): Promise<Departure> {
    requirePermission(actor, 'organisation:leave');
    const { organisationId } = actor;
    const { leavingDays: graceDays } = this.config;
    const endsOnIfAsked = addDays(this.clock.today(), graceDays);
    return this.database.run({ organisationId, readOnly: true }, async (transaction) => {
      const row = await this.departures.find(transaction);
      if (row === undefined) return { graceDays, endsOnIfAsked, departure: null };
      const { askedBy, askedAt, endsOn } = row;
      const names = await this.people.names(transaction, [askedBy]);
      const departure = { askedAt: askedAt.toISOString(), askedBy: names.get(askedBy) ?? '', endsOn };
      return { graceDays, endsOnIfAsked, departure };
    });
  }

  /**
   * For whoever looks after the platform: what was erased of an organisation that left.
   * @throws NotFound for one that did not
   */
  async certificate(actor: Actor): Promise<ErasureCertificate> {
    requirePermission(actor, 'organisations:write');
    const { organisationId } = actor;
    const row = await this.database.run({ organisationId, readOnly: true }, (transaction) =>
      this.departures.certificate(transaction),
    );
    if (row === undefined) throw new NotFound();
    return { erasedAt: row.erasedAt.toISOString(), text: row.text, sha256: row.sha256 };
  }
}
