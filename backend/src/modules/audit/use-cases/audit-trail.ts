import { Injectable } from '@nestjs/common';
import type { TrailAction } from '@zicht/shared/audit/trail-actions';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AuditRepository } from '../persistence/audit.repository.js';

/** A value that a line of the trail may hold: a code, a version, a status, a number; never free text. */
export type AuditDetail =
  string | number | boolean | null | readonly AuditDetail[] | { readonly [key: string]: AuditDetail };

/** What happened, to what, and with which codes. */
export interface AuditEntry {
  readonly action: TrailAction;
  /** What it happened to, such as `assessment:2027`. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

/** The append-only log: each line is written in the transaction of the change that it tells of. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds a line; it stands or falls with the transaction. */
  async record(transaction: TenantTransaction, actor: Actor, entry: AuditEntry): Promise<void> {
    const at = this.clock.now();
    await this.entries.add(transaction, {
      id: newId(),
      at,
      actorId: actor.userId,
      action: entry.action,
      subject: entry.subject,
      details: entry.details ?? {},
      requestId: actor.requestId,
      address: actor.address ?? null,
    });
  }
}
