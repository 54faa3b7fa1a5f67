import { Injectable } from '@nestjs/common';
import { actionsOfKind } from '@zicht/shared/audit/trail-actions';
import type { ExportTrail, TrailFilter as WantedLines, TrailLine } from '@zicht/shared/audit/trail.contract';
import { OPERATOR_ID, SERVICE_ID } from '../../../platform/access/operator.js';
import { shownName } from '../../../platform/access/shown-name.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { trailFacts } from '../domain/trail-facts.js';
import { TrailRepository } from '../persistence/trail.repository.js';
import type { TrailFilter } from '../persistence/trail-filter.js';
import type { TrailRow } from '../persistence/trail.repository.js';

/** Lines of a trail as their readers see them: three statements, however many there are. */
@Injectable()
export class TrailReader {
  constructor(private readonly trail: TrailRepository) {}

  async read(
    transaction: TenantTransaction,
    wanted: ExportTrail | WantedLines,
    part: { readonly limit: number; readonly offset: number },
  ): Promise<{ lines: TrailLine[]; total: number; people: { id: string; name: string }[] }> {
    const filter = filterOf(wanted);
    const total = await this.trail.count(transaction, filter);
    const rows = await this.trail.list(transaction, filter, part);
    return { ...presented(rows, await this.trail.people(transaction), present), total };
  }
}

/** What a reader asked for, as the statements want it. */
export function filterOf({ person, kind, from, to }: ExportTrail | WantedLines): TrailFilter {
  return {
    person: person ?? null,
    actions: kind ? actionsOfKind(kind) : null,
    from: from ?? null,
    to: to ?? null,
  };
}

/** Rows as their readers see them, beside everybody by whom they can be filtered. */
export function presented<Row, Line>(
  rows: readonly Row[],
  people: ReadonlyMap<string, string>,
  present: (row: Row, names: ReadonlyMap<string, string>) => Line,
): { lines: Line[]; people: { id: string; name: string }[] } {
  const names = new Map([...people].map(([id, name]) => [id, shownName(name)]));
  return {
    lines: rows.map((row) => present(row, names)),
    people: [...names].map(([id, name]) => ({ id, name })),
  };
}

function present(row: TrailRow, names: ReadonlyMap<string, string>): TrailLine {
  const { personId, codes, ...facts } = trailFacts(row.subject, row.details);
  const person = personId === null ? null : { id: personId, name: names.get(personId) ?? null };
  return {
    number: row.number,
    at: row.at.toISOString(),
    action: row.action,
    by: byOf(row.actorId, names),
    address: row.address,
    facts: { ...facts, codes: [...codes], person },
  };
}

function byOf(id: string | null, names: ReadonlyMap<string, string>): TrailLine['by'] {
  if (id === null || id === SERVICE_ID) return { kind: 'service', id, name: null };
  if (id === OPERATOR_ID) return { kind: 'console', id, name: null };
  const name = names.get(id);
  return name === undefined ? { kind: 'outsider', id, name: null } : { kind: 'member', id, name };
}
