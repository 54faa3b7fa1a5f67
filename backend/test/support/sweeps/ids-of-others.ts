import type { Client } from 'pg';
import { DEMO, NOBODY } from '../worlds/demo-world.js';

/** By the name of a parameter of a path: something of whoever is not De Brug or its coordinator, made where the demo has none. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  userId: "SELECT user_id AS id FROM identity.memberships WHERE organisation_id = '$school' LIMIT 1",
  invitationId: `INSERT INTO identity.invitations
      (organisation_id, id, email, roles, locale, invited_by, invited_at, expires_at, token_sha256, letter_id)
    SELECT '$school', gen_random_uuid(), 'elders@school.example', '{contributor}', 'nl', id, now(), now() + interval '7 days',
      repeat('0', 64), gen_random_uuid() FROM identity.users LIMIT 1 RETURNING id`,
  sessionId: `SELECT substr(encode(sha256(convert_to('session ' || sid, 'utf8')), 'hex'), 1, 32) AS id FROM identity.sessions
    WHERE user_id = (SELECT id FROM identity.users WHERE email = '$administrator') LIMIT 1`,
  passkeyId: `INSERT INTO identity.passkeys
      (user_id, id, credential_id, public_key, counter, transports, name, is_backed_up, created_at)
    SELECT id, gen_random_uuid(), 'elders', '\\x00', 0, '{}', 'Elders', false, now()
    FROM identity.users WHERE email = '$administrator' RETURNING id`,
  partnerId: "SELECT id FROM app.partners WHERE organisation_id = '$school' LIMIT 1",
  evidenceId: "SELECT id FROM app.evidence WHERE organisation_id = '$school' LIMIT 1",
  reopeningId: `INSERT INTO app.reopenings (organisation_id, id, assessment_id, year, reason, asked_by, asked_at)
    SELECT organisation_id, gen_random_uuid(), id, year, 'Elders', gen_random_uuid(), now() FROM app.assessments
    WHERE organisation_id = '$school' LIMIT 1 RETURNING id`,
  actionId: "SELECT id FROM app.actions WHERE organisation_id = '$school' LIMIT 1",
  commentId: "SELECT id FROM app.comments WHERE organisation_id = '$school' LIMIT 1",
};

/** Ids of what belongs to others, each by the name of the parameter that takes it. */
export async function idsOfOthers(client: Client): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const [parameter, query] of Object.entries(OF_OTHERS)) {
    const { rows } = await client.query<{ id: string }>(
      query.replace('$school', DEMO.school).replace('$administrator', DEMO.administrator),
    );
    if (rows[0] === undefined) throw new Error(`Nobody else has a ${parameter}.`);
    ids[parameter] = rows[0].id;
  }
  return ids;
}

/** An id of the same form that names nothing. */
export function idOfNobody(parameter: string): string {
  return parameter === 'sessionId' ? 'f'.repeat(32) : NOBODY;
}
