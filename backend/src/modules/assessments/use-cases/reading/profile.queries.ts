import { Injectable } from '@nestjs/common';
import type { Profile } from '@zicht/shared/dashboards/shared-profile.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { readThemeScores } from '../../domain/read-snapshot.js';
import { SubmissionRepository } from '../../persistence/sign-off/submission.repository.js';

/** Scores and levels of themes as they were submitted, and nothing else of a submission. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly submissions: SubmissionRepository) {}

  /** The last submission of the newest year that has one; one statement. */
  async newest(transaction: TenantTransaction): Promise<Profile | undefined> {
    const row = await this.submissions.newest(transaction);
    return row && { ...readThemeScores(row.snapshot), submittedAt: row.submittedAt.toISOString() };
  }
}
