import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** Somebody, as questions and references name them. */
export interface NamedPerson {
  readonly userId: string;
  readonly name: string;
}

const OPEN_QUESTIONS = `organisation_id = $1 AND assignee_id = $2 AND EXISTS (
  SELECT 1 FROM app.assessments a WHERE a.organisation_id = $1 AND a.id = assessment_id AND a.status <> 'submitted')`;

const IN_HAND = `SELECT (SELECT count(*)::integer FROM app.assignments WHERE ${OPEN_QUESTIONS}) AS questions,
  (SELECT count(*)::integer FROM app.evidence WHERE organisation_id = $1 AND owner = $3) AS evidence`;

const TAKE_BACK = `DELETE FROM app.assignments WHERE ${OPEN_QUESTIONS}`;

const GIVE = `UPDATE app.assignments SET assignee_id = $3, assigned_by = $4, assigned_at = $5 WHERE ${OPEN_QUESTIONS}`;

/** What one person has in hand of the answers, and whose it becomes. */
@Injectable()
export class HandOverRepository {
  /** Number of open questions given to a person, and of references under their name; one statement. */
  async inHand(
    { organisationId, manager }: TenantTransaction,
    { userId, name }: NamedPerson,
  ): Promise<{ questions: number; evidence: number }> {
    const rows = await manager.query<{ questions: number; evidence: number }[]>(IN_HAND, [
      organisationId,
      userId,
      name,
    ]);
    return rows[0] ?? { questions: 0, evidence: 0 };
  }

  /** Gives open questions to somebody else; without anybody they are nobody's again. */
  async giveQuestions(
    { organisationId, manager }: TenantTransaction,
    given: { readonly from: string; readonly to: string | null; readonly by: string; readonly at: Date },
  ): Promise<number> {
    if (given.to === null) {
      const [, count] = await manager.query<[unknown[], number]>(TAKE_BACK, [organisationId, given.from]);
      return count;
    }
    const [, count] = await manager.query<[unknown[], number]>(GIVE, [
      organisationId,
      given.from,
      given.to,
      given.by,
      given.at,
    ]);
    return count;
  }

  /** Puts another name on the references of a person. */
  async renameOwner(
    { organisationId, manager }: TenantTransaction,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<number> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE app.evidence SET owner = $3, version = version + 1 WHERE organisation_id = $1 AND owner = $2`,
      [organisationId, from, to],
    );
    return count;
  }
}
