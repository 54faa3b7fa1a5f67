import { Injectable } from '@nestjs/common';
import { PLATFORM_REASONS } from '@zicht/shared/audit/platform-reasons';
import type { PlatformTrailLine, PlatformTrailPage } from '@zicht/shared/audit/platform-trail.contract';
import type { ExportTrail, TrailFilter as WantedLines } from '@zicht/shared/audit/trail.contract';
import { OPERATOR_ID, SERVICE_ID } from '../../../platform/access/operator.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { trailFacts } from '../domain/trail-facts.js';
import { PlatformTrailRepository } from '../persistence/platform-trail.repository.js';
import type { PlatformTrailRow } from '../persistence/platform-trail.repository.js';
import { TrailRepository } from '../persistence/trail.repository.js';
import { filterOf, presented } from './trail-reader.js';

/** Lines of the platform's log as its administrators see them: three statements, however many there are. */
@Injectable()
export class PlatformTrailReader {
  constructor(
    private readonly database: TenantDatabase,
    private readonly lines: PlatformTrailRepository,
    private readonly trail: TrailRepository,
  ) {}

  async read(
    wanted: ExportTrail | WantedLines,
    part: { readonly limit: number; readonly offset: number },
  ): Promise<PlatformTrailPage> {
    const filter = filterOf(wanted);
    return this.database.readPlatform(async (transaction) => {
      const total = await this.lines.count(transaction, filter);
      const rows = await this.lines.list(transaction, filter, part);
      return { ...presented(rows, await this.trail.people(transaction), present), total };
    });
  }
}

/** Of a line by somebody of the organisation neither who it was is given, nor from where: that is the organisation's. */
function present(row: PlatformTrailRow, names: ReadonlyMap<string, string>): PlatformTrailLine {
  const { personId: _, codes, ...facts } = trailFacts(row.subject, { until: row.until });
  const by = byOf(row.actorId, names);
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    by,
    address: by.kind === 'member' ? null : row.address,
    facts: { ...facts, codes: [...codes], person: null },
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName },
    reason: PLATFORM_REASONS.find((reason) => reason === row.reason) ?? null,
  };
}

function byOf(id: string | null, names: ReadonlyMap<string, string>): PlatformTrailLine['by'] {
  if (id === null || id === SERVICE_ID) return { kind: 'service', id, name: null };
  if (id === OPERATOR_ID) return { kind: 'console', id, name: null };
  const name = names.get(id);
  return name === undefined ? { kind: 'member', id: null, name: null } : { kind: 'outsider', id, name };
}
