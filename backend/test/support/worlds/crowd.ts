import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A round far from today, in which an assessment can be filled in and submitted whenever the tests run. */
export const CROWD_YEAR = 2090;

/** Somebody who has signed in already: the cookie is that of a session in the database. */
export interface Member {
  readonly userId: string;
  readonly organisationId: string;
  readonly email: string;
  readonly cookie: string;
}

/** How many organisations with a draft of the year, and the roles of each of their people. */
export interface CrowdSize {
  readonly organisations: number;
  readonly people: readonly (readonly string[])[];
  /** With which the server signs its cookies. */
  readonly secret: string;
  /** Present hash of a password, for people who are to sign in themselves. */
  readonly passwordHash?: string;
}

/** Opens the round of the crowd with the newest framework of the database. */
export async function addCrowdRound(admin: pg.ClientBase): Promise<void> {
  await admin.query(
    `INSERT INTO catalogue.rounds (year, framework_code, framework_version, reference_date, opens_on, closes_on,
       snapshot_on, published_on)
     SELECT $1, code, version, '2026-01-01', '2026-01-01', '2090-05-01', '2090-09-01', '2090-10-18'
     FROM catalogue.frameworks ORDER BY published_at DESC LIMIT 1
     ON CONFLICT DO NOTHING`,
    [CROWD_YEAR],
  );
}

/** Organisations with people who have signed in and an open assessment, in a handful of statements. */
export async function addCrowd(admin: pg.ClientBase, size: CrowdSize): Promise<Member[][]> {
  const organisations = Array.from({ length: size.organisations }, () => randomUUID());
  const crowd = organisations.map((organisationId) =>
    size.people.map((): Member => {
      const userId = randomUUID();
      return { userId, organisationId, email: `${userId}@crowd.example`, cookie: cookieFor(size.secret) };
    }),
  );
  const everybody = crowd.flat();
  const roles = crowd.flatMap((members) => members.map((_, index) => JSON.stringify(size.people[index])));
  await admin.query(
    `INSERT INTO app.organisations (organisation_id, name, main_sector, sectors, municipality_code, size_class,
       status, fictitious, created_at)
     SELECT id, 'Organisatie ' || left(id::text, 8), 'JHV', '{JHV}', 'GM0344', 'MID', 'active', true, now()
     FROM unnest($1::uuid[]) AS id`,
    [organisations],
  );
  await admin.query(
    `INSERT INTO app.assessments (organisation_id, id, year, framework_code, framework_version, sectors, status,
       opened_by, opened_at)
     SELECT id, gen_random_uuid(), r.year, r.framework_code, r.framework_version, '{JHV}', 'draft', $2, now()
     FROM unnest($1::uuid[]) AS id, catalogue.rounds r WHERE r.year = $3`,
    [organisations, everybody[0]?.userId, CROWD_YEAR],
  );
  await admin.query(
    `INSERT INTO identity.users (id, email, name, password_hash, locale, created_at)
     SELECT id, id || '@crowd.example', 'Iemand', $2, 'nl', now() FROM unnest($1::uuid[]) AS id`,
    [everybody.map(({ userId }) => userId), size.passwordHash ?? null],
  );
  await admin.query(
    `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, created_at)
     SELECT gen_random_uuid(), user_id, 'organisation', organisation_id,
       ARRAY(SELECT jsonb_array_elements_text(roles::jsonb)), now()
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS m (user_id, organisation_id, roles)`,
    [everybody.map(({ userId }) => userId), everybody.map(({ organisationId }) => organisationId), roles],
  );
  await storeSessions(admin, everybody);
  return crowd;
}

/** Stores the sessions of these people; also to sign them in again after `endSessions`. */
export async function storeSessions(admin: pg.ClientBase, members: readonly Member[]): Promise<void> {
  const now = Date.now();
  const cookie = { originalMaxAge: null, expires: null, httpOnly: true, path: '/', sameSite: 'lax' };
  const sessions = members.map(({ userId }) =>
    JSON.stringify({ cookie, signedInAt: now, seenAt: now, passport: { user: userId }, isStored: true }),
  );
  await admin.query(
    `INSERT INTO identity.sessions (sid, sess, expire)
     SELECT sid, sess::json, now() + interval '12 hours' FROM unnest($1::text[], $2::text[]) AS s (sid, sess)
     ON CONFLICT DO NOTHING`,
    [members.map(({ cookie: value }) => sidOf(value)), sessions],
  );
}

/** Signs these people out behind their backs, as time or an administrator does. */
export async function endSessions(admin: pg.ClientBase, members: readonly Member[]): Promise<void> {
  await admin.query('DELETE FROM identity.sessions WHERE user_id = ANY ($1)', [
    members.map(({ userId }) => userId),
  ]);
}

/** A new session's cookie, signed as express-session signs it. */
function cookieFor(secret: string): string {
  const sid = randomBytes(24).toString('base64url');
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
  return `zicht=${encodeURIComponent(`s:${sid}.${signature}`)}`;
}

function sidOf(cookie: string): string {
  return decodeURIComponent(cookie.slice('zicht='.length)).slice(2).split('.')[0] ?? '';
}
