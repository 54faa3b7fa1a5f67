import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../../../../platform/database/tenant-database.js';
import { OrganisationQueries } from '../../../../organisations/index.js';
import { snapshotFaults } from '../../../domain/read-snapshot.js';
import type { SnapshotFault } from '../../../domain/read-snapshot.js';
import { SubmissionRepository } from '../../../persistence/sign-off/submission.repository.js';

/** What is wrong with one submission. */
export interface SnapshotFinding {
  readonly organisationId: string;
  readonly year: number;
  readonly number: number;
  readonly fault: SnapshotFault;
  /** Which text, when it is about one; never the text itself. */
  readonly slot?: string;
}

/** What a check of all snapshots found. */
export interface SnapshotReport {
  readonly organisations: number;
  readonly submissions: number;
  readonly texts: number;
  readonly wiped: number;
  readonly faults: readonly SnapshotFinding[];
}

/** Recomputes the hash of every submission and of every text beside it, organisation by organisation. */
@Injectable()
export class SnapshotChecker {
  constructor(
    private readonly database: TenantDatabase,
    private readonly organisations: OrganisationQueries,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** Checks everything; for the command line, so it asks for no rights. */
  async check(): Promise<SnapshotReport> {
    const ids = await this.organisations.allIds();
    const report = {
      organisations: ids.length,
      submissions: 0,
      texts: 0,
      wiped: 0,
      faults: [] as SnapshotFinding[],
    };
    for (const organisationId of ids) {
      let at = { year: 0, number: 0 };
      for (;;) {
        // A transaction for each, because together they may take longer than one is allowed to.
        const submission = await this.database.run({ organisationId, readOnly: true }, (transaction) =>
          this.submissions.after(transaction, at.year, at.number),
        );
        if (submission === undefined) break;
        const { year, number, texts } = submission;
        at = { year, number };
        report.submissions += 1;
        report.texts += texts.length;
        report.wiped += texts.filter(({ wipedAt }) => wipedAt !== null).length;
        const faults = snapshotFaults(submission, texts);
        report.faults.push(...faults.map((fault) => ({ organisationId, year, number, ...fault })));
      }
    }
    return report;
  }
}
