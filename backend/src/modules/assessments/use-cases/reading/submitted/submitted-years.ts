import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../../platform/database/tenant-database.js';
import { readSnapshot } from '../../../domain/read-snapshot.js';
import type { SubmittedContent } from '../../../domain/read-snapshot.js';
import { SubmissionRepository } from '../../../persistence/sign-off/submission.repository.js';

/** A submission with its answers, texts put back. */
export type SubmittedYear = SubmittedContent & { readonly submittedAt: Date };

/** A submission with its answers, explanations left out, and who signed. */
export type SignedYear = SubmittedYear & { readonly approvedBy: string; readonly approvedAt: Date };

/** Reads what was submitted in a year, from the snapshot alone. */
@Injectable()
export class SubmittedYears {
  constructor(private readonly submissions: SubmissionRepository) {}

  /** The last submission of a year; one statement. */
  async last(transaction: TenantTransaction, year: number): Promise<SubmittedYear | undefined> {
    const row = await this.submissions.ofYear(transaction, year, null);
    return row && { ...readSnapshot(row.snapshot, row.texts), submittedAt: row.submittedAt };
  }

  /** The last submission of the newest year that has one; one statement. */
  async newest(transaction: TenantTransaction): Promise<SubmittedYear | undefined> {
    const row = await this.submissions.newest(transaction);
    return row && { ...readSnapshot(row.snapshot, row.texts), submittedAt: row.submittedAt };
  }

  /** The last submission of every year, oldest first; one statement. */
  async all(transaction: TenantTransaction): Promise<SignedYear[]> {
    const rows = await this.submissions.lastOfEachYear(transaction);
    return rows.map(({ snapshot, texts, ...signed }) => ({
      ...readSnapshot(
        snapshot,
        texts.map((text) => ({ ...text, salt: null, wipedAt: null, wipedBy: null })),
      ),
      ...signed,
    }));
  }
}
