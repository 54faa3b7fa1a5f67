import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';

/**
 * Everything that an organisation has here and loses when it leaves, in an order in which nothing refers to what is gone. A
 * test holds the list against the catalogue of the database.
 */
const ERASED: readonly (readonly [kind: string, statement: string])[] = [
  ['places', 'DELETE FROM app.places WHERE organisation_id = $1'],
  ['presences', 'DELETE FROM app.presences WHERE organisation_id = $1'],
  ['notifications', 'DELETE FROM app.notifications WHERE organisation_id = $1'],
  ['reminderDays', 'DELETE FROM app.reminder_days WHERE organisation_id = $1'],
  ['planRounds', 'DELETE FROM app.plan_rounds WHERE organisation_id = $1'],
  ['sharedProfiles', 'DELETE FROM app.shared_profiles WHERE organisation_id = $1'],
  ['partnerEvents', 'DELETE FROM app.partner_events WHERE organisation_id = $1'],
  ['partners', 'DELETE FROM app.partners WHERE organisation_id = $1'],
  ['claimEvidence', 'DELETE FROM app.claim_evidence WHERE organisation_id = $1'],
  ['claimHistory', 'DELETE FROM app.claim_history WHERE organisation_id = $1'],
  ['claims', 'DELETE FROM app.claims WHERE organisation_id = $1'],
  ['actionComments', 'DELETE FROM app.action_comments WHERE organisation_id = $1'],
  ['actionEvents', 'DELETE FROM app.action_events WHERE organisation_id = $1'],
  ['actionEvidence', 'DELETE FROM app.action_evidence WHERE organisation_id = $1'],
  ['appliedActionChanges', 'DELETE FROM app.applied_action_changes WHERE organisation_id = $1'],
  ['actions', 'DELETE FROM app.actions WHERE organisation_id = $1'],
  ['evidenceLinks', 'DELETE FROM app.evidence_links WHERE organisation_id = $1'],
  ['evidence', 'DELETE FROM app.evidence WHERE organisation_id = $1'],
  ['appliedChanges', 'DELETE FROM app.applied_changes WHERE organisation_id = $1'],
  ['assignments', 'DELETE FROM app.assignments WHERE organisation_id = $1'],
  ['comments', 'DELETE FROM app.comments WHERE organisation_id = $1'],
  ['themeReviews', 'DELETE FROM app.theme_reviews WHERE organisation_id = $1'],
  ['reopenings', 'DELETE FROM app.reopenings WHERE organisation_id = $1'],
  ['submissionTexts', 'DELETE FROM app.submission_texts WHERE organisation_id = $1'],
  ['submissions', 'DELETE FROM app.submissions WHERE organisation_id = $1'],
  ['answerHistory', 'DELETE FROM app.answer_history WHERE organisation_id = $1'],
  ['answers', 'DELETE FROM app.answers WHERE organisation_id = $1'],
  ['assessments', 'DELETE FROM app.assessments WHERE organisation_id = $1'],
  ['locations', 'DELETE FROM app.locations WHERE organisation_id = $1'],
  ['invitations', 'DELETE FROM identity.invitations WHERE organisation_id = $1'],
  ['joinRequests', 'DELETE FROM identity.join_requests WHERE organisation_id = $1'],
  ['recoveryProposals', 'DELETE FROM identity.recovery_proposals WHERE organisation_id = $1'],
  ['providerAccounts', 'DELETE FROM identity.provider_accounts WHERE organisation_id = $1'],
  ['identityProviders', 'DELETE FROM identity.identity_providers WHERE organisation_id = $1'],
  ['letters', 'DELETE FROM identity.letters WHERE organisation_id = $1'],
  ['memberships', 'DELETE FROM identity.memberships WHERE organisation_id = $1'],
];

/** Rows that went, by kind. */
export type ErasedRows = Readonly<Record<string, number>>;

/** Erases what an organisation has here; by the role that signs people in, which sees no word of it. */
@Injectable()
export class OrganisationEraser {
  /** Takes away all rows; doing it again takes what came in the very moment of the first time. */
  async erase({ manager, organisationId }: TenantTransaction, at: Date): Promise<ErasedRows> {
    // The account stays for its own term, counted from now, when no membership tells any more since when.
    await manager.query(
      `UPDATE identity.users u SET belonged_until = $2,
         last_organisation_id = nullif(last_organisation_id, $1::uuid)
       WHERE u.erased_at IS NULL AND (u.last_organisation_id = $1 OR EXISTS (
         SELECT 1 FROM identity.memberships m WHERE m.user_id = u.id AND m.organisation_id = $1 AND m.ended_at IS NULL))`,
      [organisationId, at],
    );
    const erased: Record<string, number> = {};
    for (const [kind, statement] of ERASED) {
      const [, count] = await manager.query<[unknown[], number]>(statement, [organisationId]);
      erased[kind] = count;
    }
    return erased;
  }

  /** Closes the organisation for every door. */
  async close({ manager, organisationId }: TenantTransaction): Promise<void> {
    await manager.query(
      `UPDATE app.organisations SET status = 'left', version = version + 1 WHERE organisation_id = $1`,
      [organisationId],
    );
  }
}
