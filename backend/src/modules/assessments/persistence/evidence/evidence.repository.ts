import { Injectable } from '@nestjs/common';
import type { EvidenceLinkState, NamedEvidence, RegisteredEvidence } from '../../domain/evidence.js';
import { compareAndSet } from '../../../../platform/database/compare-and-set.js';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { EvidenceRow } from './evidence.entities.js';

/** A reference with its links, each with what decides who may change it. */
export interface EvidenceWithLinks extends RegisteredEvidence {
  readonly links: readonly (EvidenceLinkState & {
    readonly isDraft: boolean;
    readonly assigneeId: string | null;
  })[];
}

/** Which part of the register is read. */
export interface EvidencePage {
  readonly limit: number;
  readonly offset: number;
  readonly year: number | null;
  readonly criterion: string | null;
  /** Only what supports questions given to this person; null: everything. */
  readonly assigneeId: string | null;
}

const FIELDS = `e.organisation_id AS "organisationId", e.id, e.title, e.kind, e.dated_on::text AS "datedOn", e.edition,
  e.owner, e.place, e.valid_until::text AS "validUntil", e.version, e.added_by AS "addedBy", e.added_at AS "addedAt",
  coalesce((
    SELECT json_agg(json_build_object('year', l.year, 'criterion', l.criterion, 'isDraft', a.status = 'draft',
      'assigneeId', s.assignee_id) ORDER BY l.year DESC, l.criterion)
    FROM app.evidence_links l
    JOIN app.assessments a ON a.organisation_id = l.organisation_id AND a.year = l.year
    LEFT JOIN app.assignments s
      ON s.organisation_id = l.organisation_id AND s.assessment_id = a.id AND s.criterion = l.criterion
    WHERE l.organisation_id = e.organisation_id AND l.evidence_id = e.id), '[]') AS links`;

const FIND = `SELECT ${FIELDS} FROM app.evidence e WHERE e.organisation_id = $1 AND e.id = $2`;

const MATCHES = `e.organisation_id = $1 AND (($2::integer IS NULL AND $3::text IS NULL AND $4::uuid IS NULL) OR EXISTS (
    SELECT 1 FROM app.evidence_links l
    JOIN app.assessments a ON a.organisation_id = l.organisation_id AND a.year = l.year
    LEFT JOIN app.assignments s
      ON s.organisation_id = l.organisation_id AND s.assessment_id = a.id AND s.criterion = l.criterion
    WHERE l.organisation_id = e.organisation_id AND l.evidence_id = e.id
      AND ($2::integer IS NULL OR l.year = $2) AND ($3::text IS NULL OR l.criterion = $3)
      AND ($4::uuid IS NULL OR s.assignee_id = $4)))`;

const PAGE = `SELECT ${FIELDS} FROM app.evidence e WHERE ${MATCHES}
  ORDER BY e.valid_until NULLS LAST, e.title, e.id LIMIT $5 OFFSET $6`;

const COUNT = `SELECT count(*)::integer AS total FROM app.evidence e WHERE ${MATCHES}`;

/** The register of references. */
@Injectable()
export class EvidenceRepository {
  /** Adds a reference; false when its id is taken. */
  async add(transaction: TenantTransaction, row: RegisteredEvidence): Promise<boolean> {
    const result = await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(EvidenceRow)
      .values({ ...row, organisationId: transaction.organisationId })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  /** One reference with its links. */
  async find(transaction: TenantTransaction, id: string): Promise<EvidenceWithLinks | undefined> {
    const rows = await transaction.manager.query<EvidenceWithLinks[]>(FIND, [transaction.organisationId, id]);
    return rows[0];
  }

  /** Titles of these references, those that there are. */
  async named(transaction: TenantTransaction, ids: readonly string[]): Promise<NamedEvidence[]> {
    if (ids.length === 0) return [];
    return transaction.manager.query<NamedEvidence[]>(
      'SELECT id, title, added_by AS "addedBy" FROM app.evidence WHERE organisation_id = $1 AND id = ANY ($2)',
      [transaction.organisationId, ids],
    );
  }

  /** A page of the register, soonest to expire first, and how many there are. */
  async page(
    transaction: TenantTransaction,
    page: EvidencePage,
  ): Promise<{ readonly rows: EvidenceWithLinks[]; readonly total: number }> {
    const filter = [transaction.organisationId, page.year, page.criterion, page.assigneeId];
    const rows = await transaction.manager.query<EvidenceWithLinks[]>(PAGE, [
      ...filter,
      page.limit,
      page.offset,
    ]);
    const counts = await transaction.manager.query<{ total: number }[]>(COUNT, filter);
    return { rows, total: counts[0]?.total ?? 0 };
  }

  /** Changes the fields of a reference; undefined when it has another version by now. */
  async change(
    transaction: TenantTransaction,
    id: string,
    version: number,
    fields: Omit<RegisteredEvidence, 'organisationId' | 'id' | 'version' | 'addedBy' | 'addedAt'>,
  ): Promise<number | undefined> {
    return compareAndSet<EvidenceRow>(transaction, EvidenceRow, { id }, version, fields);
  }

  /** Removes a reference with its links. */
  async remove(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.manager.delete(EvidenceRow, { organisationId: transaction.organisationId, id });
  }

  /** Links a reference to questions; a link that is there already stays. */
  async link(transaction: TenantTransaction, id: string, links: readonly EvidenceLinkState[]): Promise<void> {
    if (links.length === 0) return;
    await transaction.manager.query(
      `INSERT INTO app.evidence_links (organisation_id, evidence_id, year, criterion)
       SELECT $1, $2, i.year, i.criterion FROM unnest($3::integer[], $4::text[]) AS i (year, criterion)
       ON CONFLICT DO NOTHING`,
      [
        transaction.organisationId,
        id,
        links.map(({ year }) => year),
        links.map(({ criterion }) => criterion),
      ],
    );
  }

  /** Takes a link away. */
  async unlink(transaction: TenantTransaction, id: string, link: EvidenceLinkState): Promise<void> {
    await transaction.manager.query(
      `DELETE FROM app.evidence_links
       WHERE organisation_id = $1 AND evidence_id = $2 AND year = $3 AND criterion = $4`,
      [transaction.organisationId, id, link.year, link.criterion],
    );
  }
}
