import pg from 'pg';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../chromium.mjs';
import { atEnd } from '../lib/processes/clean-up.mjs';
import { sideBySide } from './measure.mjs';
import { sender } from './lib/send.mjs';
import { replay, statementsOf } from './lib/statements.mjs';

/** The chart is drawn in a browser, from the pages as they are built. */
export const needsPages = true;

const YEAR = 2027;
const OLDER_YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
const ACTIONS = 300;
const EVENTS = 20;
const SLOWER = 4;
const LOOKS = 9;

/** Dashboard and plan of an organisation of ten years and 300 actions, beside their own statements sent by plain pg. */
export async function bench({ url, accounts, settings, logFile, add, judge }) {
  const admin = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await admin.connect();
  const { cookie, organisationId } = await signIn(url, accounts[0]);
  const http = sender(url, { connections: 1 });
  const base = `/api/organisations/${organisationId}`;
  try {
    await addYears(admin, organisationId);
    await addActions(admin, organisationId);
    await admin.query('ANALYZE');
    for (const [what, path] of [
      ['dashboard', `${base}/assessments/${YEAR}/results`],
      ['plan', `${base}/plan`],
    ]) {
      await besidePlain({ what, path, cookie, http, admin, settings, logFile, add, judge });
    }
    await drawn(url, cookie, judge);
  } finally {
    http.close();
    await admin.end();
  }
}

async function besidePlain({ what, path, cookie, http, admin, settings, logFile, add, judge }) {
  const get = async () => {
    const { status } = await http.send('GET', path, cookie);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  await get();
  const statements = await statementsOf(admin, logFile, get);
  const clients = await Promise.all(
    [settings.DATABASE_AUTH_URL, settings.DATABASE_URL].map(async (connectionString) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  const same = (text) => text;
  const { plain, through } = await sideBySide({
    plain: () => replay(statements, same, (index) => clients[index]),
    through: get,
  });
  await Promise.all(clients.map((client) => client.end()));
  add({ what: `${what}: the same statements, plain pg`, ...plain, ratio: 1 });
  add({ what: `${what} by HTTP`, ...through, ratio: through.median / plain.median });
  judge(`${what} by HTTP ÷ plain pg, p50`, through.median / plain.median, '≤', 3);
  const own = statements.filter(({ sql, isFrame }) => !isFrame && !/identity\.(sessions|users u$)/.test(sql));
  judge(`statements of the ${what}, sign-in included`, own.length, '', undefined);
}

/** Copies the newest submission into years long ago. */
async function addYears(admin, organisationId) {
  for (const year of OLDER_YEARS) {
    await admin.query(
      `INSERT INTO catalogue.rounds (year, framework_code, framework_version, reference_date, opens_on, closes_on,
         snapshot_on, published_on)
       SELECT $1::int, framework_code, framework_version, make_date($1, 1, 1), make_date($1, 1, 1), make_date($1, 5, 1),
         make_date($1, 9, 1), make_date($1, 10, 18)
       FROM catalogue.rounds WHERE year = $2`,
      [year, YEAR - 1],
    );
    await admin.query(
      `WITH year AS (
         INSERT INTO app.assessments SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
           'year', $2::int))).* FROM app.assessments a WHERE organisation_id = $1 AND year = $3 RETURNING id)
       INSERT INTO app.submissions SELECT (jsonb_populate_record(s, jsonb_build_object('assessment_id', year.id,
         'year', $2::int, 'snapshot', replace(s.snapshot, '"year":' || $3, '"year":' || $2)))).*
       FROM app.submissions s, year WHERE s.organisation_id = $1 AND s.year = $3`,
      [organisationId, year, YEAR - 1],
    );
  }
}

/** Copies an action of the demo until there are enough, each with a history of its own. */
async function addActions(admin, organisationId) {
  await admin.query(
    `WITH known AS (SELECT * FROM app.actions WHERE organisation_id = $1 ORDER BY id LIMIT 1),
       added AS (
         INSERT INTO app.actions SELECT (jsonb_populate_record(NULL::app.actions, to_jsonb(k) || jsonb_build_object('id', gen_random_uuid(),
           'version', $3::int, 'status', CASE WHEN i % 3 = 0 THEN 'done' ELSE 'busy' END,
           'done_on', CASE WHEN i % 3 = 0 THEN k.due_on END, 'follows', NULL, 'copy_of', NULL))).*
         FROM known k, generate_series(1, $2::int - (SELECT count(*)::int FROM app.actions WHERE organisation_id = $1)) i
         RETURNING id, changed_by)
     INSERT INTO app.action_events (organisation_id, action_id, version, kinds, changes, by_id, at)
     SELECT $1, id, version, ARRAY['rescheduled'],
       jsonb_build_object('dueOn', jsonb_build_object('before', '2026-10-01', 'after', '2026-12-01')), changed_by,
       now() - ($3::int - version) * interval '10 days'
     FROM added, generate_series(1, $3::int) version`,
    [organisationId, ACTIONS, EVENTS],
  );
}

/** From the arrival of the data to the last stroke of the first chart, on a slowed processor, everything else at hand. */
async function drawn(url, cookie, judge) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArguments()],
  });
  atEnd(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const cookies = cookie.split('; ').map((one) => {
    const [name, value] = one.split(/=(.*)/s);
    return { name, value, url };
  });
  await page.context().addCookies(cookies);
  await page.addInitScript(noteStrokes);
  await page.goto(`${url}/resultaten/${YEAR}`);
  await page.locator('zou-dot-plot canvas').waitFor();
  await page.waitForTimeout(1_500);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const took = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const year = look % 2 === 0 ? YEAR - 1 : YEAR;
    await page.evaluate(() => (globalThis.strokes = []));
    await page.locator('zou-results-page select').first().selectOption(String(year));
    await page.waitForTimeout(2_500);
    took.push(await page.evaluate(drawnAfterData));
  }
  await browser.close();
  const middle = took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)];
  judge(`first chart drawn after its data, ${SLOWER} × slower processor, ms`, middle, '≤', 100);
}

function noteStrokes() {
  globalThis.strokes = [];
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (...given) {
    globalThis.strokes.push({ at: performance.now(), canvas: this.canvas });
    return fillText.apply(this, given);
  };
}

/** The slowest of the drawings of the first chart, each from the arrival of what it shows: results, then medians. */
function drawnAfterData() {
  const APART = 30;
  const arrivals = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/(results|figures)\b/.test(name))
    .map(({ responseEnd }) => responseEnd);
  const first = document.querySelector('zou-dot-plot canvas');
  const strokes = globalThis.strokes.filter(({ canvas }) => canvas === first).map(({ at }) => at);
  const isLast = (at, index) => index === strokes.length - 1 || strokes[index + 1] - at > APART;
  const drawings = strokes.filter(isLast);
  return Math.max(...drawings.map((at) => at - arrivals.findLast((arrived) => arrived < at)));
}

async function signIn(url, { email, password }) {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const session = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  const organisationId = session.memberships.find(({ kind }) => kind === 'organisation').bodyId;
  return { cookie, organisationId };
}
