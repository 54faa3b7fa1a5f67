import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import type { EvidenceWithLinks } from '../../persistence/evidence/evidence.repository.js';
import type { Names } from '../reading/present.js';

/** A reference; with `assigneeId`, only the links to questions given to that person. */
export function presentEvidence(row: EvidenceWithLinks, names: Names, assigneeId: string | null): Evidence {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    datedOn: row.datedOn,
    edition: row.edition,
    owner: row.owner,
    place: row.place,
    validUntil: row.validUntil,
    version: row.version,
    addedBy: names.get(row.addedBy) ?? '',
    addedAt: row.addedAt.toISOString(),
    links: row.links
      .filter((link) => assigneeId === null || link.assigneeId === assigneeId)
      .map(({ year, criterion }) => ({ year, criterion })),
  };
}
