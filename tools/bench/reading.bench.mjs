import pg from 'pg';
import { signIn } from './lib/sign-in.mjs';
import { measure } from './measure.mjs';

/** Reading one self-assessment through the API, beside the plain query for its answers. */
export async function bench({ url, accounts, settings, add }) {
  const { cookie, organisationId } = await signIn(url, accounts[0]);
  const client = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await client.connect();
  try {
    const plain = await measure(() =>
      client.query('SELECT * FROM app.answers WHERE organisation_id = $1 AND year = $2', [
        organisationId,
        2027,
      ]),
    );
    add({ what: 'plain query: the answers of one assessment', ...plain, ratio: 1 });
    for (const [what, path] of [
      ['GET /api/health/live', '/api/health/live'],
      ['GET /api/session', '/api/session'],
      ['GET one assessment', `/api/organisations/${organisationId}/assessments/2027`],
    ]) {
      const times = await measure(() => get(url + path, cookie));
      add({ what, ...times, ratio: times.median / plain.median });
    }
  } finally {
    await client.end();
  }
}

async function get(address, cookie) {
  const response = await fetch(address, { headers: { cookie } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  await response.arrayBuffer();
}
