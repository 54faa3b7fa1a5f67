import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';

/** Who looks at which question, what that person may do there, and at what moment. */
export interface Sign {
  readonly year: number;
  readonly criterion: string;
  readonly userId: string;
  /** Reads and answers every question, or those given to this person alone. */
  readonly mayReadAll: boolean;
  readonly mayWriteAll: boolean;
  readonly mayWriteAssigned: boolean;
  readonly isBusy: boolean;
  readonly at: Date;
  /** Signs from before this moment count no longer. */
  readonly since: Date;
}

/** A colleague at work on the question. */
export interface PresenceRow {
  readonly userId: string;
  readonly since: Date;
}

/** Who is at work on which question, for as long as that lasts. */
@Injectable()
export class PresenceRepository {
  /**
   * Notes the sign, forgets those that are over, and gives the colleagues at the same question, in one statement;
   * null when the person may not see the question, or nobody opened the year.
   */
  async tell(transaction: TenantTransaction, sign: Sign): Promise<readonly PresenceRow[] | null> {
    const rows = await transaction.manager.query<{ userId: string | null; since: Date }[]>(
      `WITH question AS (
         SELECT assessment.id, given.yes AS assigned, $8 AND ($6 OR ($7 AND given.yes)) AS marks
         FROM app.assessments assessment
         CROSS JOIN LATERAL (SELECT EXISTS (
           SELECT 1 FROM app.assignments assignment
           WHERE assignment.organisation_id = $1 AND assignment.assessment_id = assessment.id
             AND assignment.criterion = $4 AND assignment.assignee_id = $2
         ) AS yes) given
         WHERE assessment.organisation_id = $1 AND assessment.year = $3
       ), over AS (
         DELETE FROM app.presences presence USING question
         WHERE presence.organisation_id = $1 AND presence.assessment_id = question.id
           AND ((presence.user_id <> $2 AND presence.seen_at < $10)
             OR (presence.user_id = $2 AND presence.criterion = $4 AND NOT question.marks))
       ), own AS (
         INSERT INTO app.presences AS presence
           (organisation_id, assessment_id, user_id, criterion, since, seen_at)
         SELECT $1, question.id, $2, $4, $9, $9 FROM question WHERE question.marks
         ON CONFLICT ON CONSTRAINT presences_pk DO UPDATE
           SET criterion = excluded.criterion, seen_at = excluded.seen_at, since = CASE
             WHEN presence.criterion = excluded.criterion AND presence.seen_at >= $10 THEN presence.since
             ELSE excluded.since END
       )
       SELECT other.user_id AS "userId", other.since
       FROM question
       LEFT JOIN app.presences other
         ON other.organisation_id = $1 AND other.assessment_id = question.id AND other.criterion = $4
           AND other.user_id <> $2 AND other.seen_at >= $10
       WHERE $5 OR question.assigned
       ORDER BY other.since, other.user_id`,
      [
        transaction.organisationId,
        sign.userId,
        sign.year,
        sign.criterion,
        sign.mayReadAll,
        sign.mayWriteAll,
        sign.mayWriteAssigned,
        sign.isBusy,
        sign.at,
        sign.since,
      ],
    );
    if (rows.length === 0) return null;
    return rows.flatMap(({ userId, since }) => (userId === null ? [] : [{ userId, since }]));
  }
}
