import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import type { Erasure } from '@zicht/shared/leaving/departure.contract';
import { service } from '../../../platform/access/operator.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../platform/database/auth-database.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../audit/index.js';
import type { AddressedPerson } from '../../identity/index.js';
import { DueDepartures } from '../persistence/due-departures.js';
import type { DueDeparture } from '../persistence/due-departures.js';
import { OrganisationEraser } from '../persistence/organisation-eraser.js';
import type { ErasedRows } from '../persistence/organisation-eraser.js';
import { CoordinatorLetters } from './coordinator-letters.js';

/** What one night erased of organisations that left. */
export interface DepartedReport {
  readonly organisations: number;
  readonly rows: number;
}

/** What was sent in the moment of erasing may still have come in; it goes in one of the next nights. */
const LOOKED_AT_AGAIN = 3 * 24 * 3_600_000;

/** Days that coordinators still have once their organisation is no longer suspended. */
const NOTICE = 7;

/**
 * Erases organisations whose day of leaving has come (of a suspended one it moves on), each whole in one transaction
 * with its line in the trail, its certificate and its letters: what breaks off half-way never happened, and the next
 * night does it.
 */
@Injectable()
export class EraseDeparted {
  constructor(
    private readonly database: AuthDatabase,
    private readonly due: DueDepartures,
    private readonly eraser: OrganisationEraser,
    private readonly letters: CoordinatorLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws AggregateError after all others, when one could not be erased */
  async execute(): Promise<DepartedReport> {
    const endedSince = new Date(this.clock.now().getTime() - LOOKED_AT_AGAIN);
    const faults: unknown[] = [];
    let organisations = 0;
    let rows = 0;
    for (const id of await this.due.list(endedSince)) {
      try {
        const erased = await this.erase(id);
        organisations += erased.isNew ? 1 : 0;
        rows += erased.rows;
      } catch (error) {
        faults.push(error);
      }
    }
    this.letters.send();
    if (faults.length > 0) throw new AggregateError(faults, 'Not every organisation that left was erased');
    return { organisations, rows };
  }

  private async erase(organisationId: string): Promise<{ isNew: boolean; rows: number }> {
    const readers = await this.letters.readers(organisationId);
    return this.database.transactFor(organisationId, async (transaction) => {
      await this.postpone(transaction, readers);
      const departure = await this.due.hold(transaction, this.clock.today());
      if (departure === undefined) return { isNew: false, rows: 0 };
      const erased = await this.eraser.erase(transaction, this.clock.now());
      const rows = Object.values(erased).reduce((total, count) => total + count, 0);
      if (!departure.isEnded) await this.end(transaction, departure, { erased, rows, readers });
      return { isNew: !departure.isEnded, rows };
    });
  }

  /** Nobody could take it back while it was suspended: the day moves on meanwhile, and afterwards they are told. */
  private async postpone(transaction: TenantTransaction, readers: readonly AddressedPerson[]): Promise<void> {
    const { organisationId } = transaction;
    const moved = await this.due.move(transaction, addDays(this.clock.today(), NOTICE));
    if (moved === undefined || moved.isHeldUp) return;
    const { organisation, endsOn } = moved;
    const facts = { organisation, endsOn };
    await this.letters.put(transaction, readers, { kind: 'leavingPostponed', organisationId, facts });
    await this.audit.record(transaction, service(organisationId), {
      action: 'organisation.leavingPostponed',
      subject: 'organisation',
      details: { until: endsOn },
    });
  }

  private async end(
    transaction: TenantTransaction,
    { organisation, askedAt }: DueDeparture,
    { erased, rows, readers }: { erased: ErasedRows; rows: number; readers: readonly AddressedPerson[] },
  ): Promise<void> {
    const { organisationId } = transaction;
    const erasedAt = this.clock.now();
    await this.eraser.close(transaction);
    await this.audit.record(transaction, service(organisationId), {
      action: 'organisation.left',
      subject: 'organisation',
      details: { count: rows },
    });
    const certificate: Erasure = {
      format: 'zicht-op-uitbuiting/erasure/1',
      organisationId,
      organisation,
      askedAt: askedAt.toISOString(),
      erasedAt: erasedAt.toISOString(),
      erased,
      total: rows,
      kept: ['nameInRegister', 'successions', 'publishedFigures', 'trail', 'certificate'],
      lastLine: await this.due.lastLine(transaction),
    };
    const text = JSON.stringify(certificate, null, 2);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await this.due.end(transaction, { erasedAt, text, sha256 });
    const facts = { organisation, count: String(rows), sha256 };
    await this.letters.put(transaction, readers, { kind: 'organisationLeft', organisationId: null, facts });
  }
}
