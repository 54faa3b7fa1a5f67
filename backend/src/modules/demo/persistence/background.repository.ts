import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import type { BackgroundOrganisation } from '../domain/background.js';

/** A year that was submitted, ready to be stored. */
export interface SubmittedYear {
  readonly year: number;
  readonly assessmentId: string;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly openedAt: string;
  readonly submittedAt: string;
  readonly reference: string;
  readonly snapshot: string;
  readonly sha256: string;
}

const ADD_ORGANISATION = `INSERT INTO app.organisations (organisation_id, name, main_sector, sectors, municipality_code,
    size_class, concern_id, status, fictitious, created_at)
  VALUES ($1, $2, $3, ARRAY[$3], $4, $5, $6, 'active', true, $7)`;

const ADD_ASSESSMENTS = `INSERT INTO app.assessments (organisation_id, id, year, framework_code, framework_version, sectors,
    status, opened_by, opened_at, sent_by, sent_at, approved_by, approved_at, signed_alone, baseline_at)
  SELECT $1, y."assessmentId", y.year, y."frameworkCode", y."frameworkVersion", ARRAY[$2], 'submitted', $1, y."openedAt",
    $1, y."submittedAt", $1, y."submittedAt", true, y."submittedAt"
  FROM jsonb_to_recordset($3::jsonb) AS y ("assessmentId" uuid, year integer, "frameworkCode" text,
    "frameworkVersion" text, "openedAt" timestamptz, "submittedAt" timestamptz)`;

const ADD_SUBMISSIONS = `INSERT INTO app.submissions (organisation_id, assessment_id, number, year, reference, snapshot,
    sha256, submitted_by, submitted_at, approved_by, approved_at, signed_alone, late)
  SELECT $1, y."assessmentId", 1, y.year, y.reference, y.snapshot, y.sha256, $1, y."submittedAt", $1, y."submittedAt",
    true, false
  FROM jsonb_to_recordset($2::jsonb) AS y ("assessmentId" uuid, year integer, reference text, snapshot text, sha256 text,
    "submittedAt" timestamptz)`;

/** Stores an organisation of the background with all its years, in three statements. */
export async function addBackground(
  { manager, organisationId }: TenantTransaction,
  organisation: BackgroundOrganisation,
  years: readonly SubmittedYear[],
): Promise<void> {
  const { name, sector, municipalityCode, sizeClass, concernId } = organisation;
  const rows = JSON.stringify(years);
  const createdAt = years[0]?.openedAt ?? new Date(0).toISOString();
  await manager.query(ADD_ORGANISATION, [
    organisationId,
    name,
    sector,
    municipalityCode,
    sizeClass,
    concernId,
    createdAt,
  ]);
  await manager.query(ADD_ASSESSMENTS, [organisationId, sector, rows]);
  await manager.query(ADD_SUBMISSIONS, [organisationId, rows]);
}
