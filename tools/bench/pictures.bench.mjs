import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { inRoot } from '../lib/paths.mjs';
import { sender } from './lib/send.mjs';
import { signIn } from './lib/sign-in.mjs';
import { replay, statementsOf } from './lib/statements.mjs';
import { sideBySide } from './measure.mjs';

/** The newest published year of the demo, of about 300 organisations. */
const DEMO_YEAR = 2026;
/** Years of a publication of this many organisations, beside those of the demo. */
const LARGE_YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
const ORGANISATIONS = 20_000;
const TIMES = 100;
/** Requests that a browser sends at once to one server. */
const CONNECTIONS = 6;

/** Every page of the sector picture, of 300 and of 20,000 organisations, beside its own statements sent by plain pg. */
export async function bench({ url, accounts, settings, logFile, add, judge }) {
  const admin = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await admin.connect();
  const { cookie } = await signIn(
    url,
    accounts.find(({ role }) => role === 'inspector'),
  );
  const http = sender(url, { connections: CONNECTIONS });
  const given = { cookie, http, admin, settings, logFile, add, judge };
  try {
    const [large] = LARGE_YEARS;
    await readAll({ ...given, year: DEMO_YEAR, told: '300 organisations, three years' });
    await addYears(admin);
    await admin.query('ANALYZE');
    await readAll({ ...given, year: large, told: '20,000 organisations, ten years' });
  } finally {
    http.close();
    await admin.end();
  }
}

/** The pages: what a browser asks of the service for each, one wave after the other. */
async function readAll({ year, told, ...given }) {
  const years = '/api/sector-pictures';
  const of = `${years}/${year}`;
  const pageOf = (query) => [[years], [of], [`${of}/figures${query}`, `${of}/regions${query}`]];
  for (const [what, waves] of [
    ['picture of all', pageOf('')],
    ['picture of a sector', pageOf('?sector=GEM')],
    ['development', [[years], [of], ['/api/sector-development']]],
    ['participation', [[years, '/api/response-progress'], [`${of}/participation`]]],
    ['method', [[years], [`${of}/method`]]],
  ])
    await besidePlain({ what: `${what}, ${told}`, waves, ...given });
}

async function besidePlain({ what, waves, cookie, http, admin, settings, logFile, add, judge }) {
  const get = async (path) => {
    const { status } = await http.send('GET', path, cookie);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  };
  const statements = [];
  for (const path of waves.flat()) {
    await get(path);
    // The server's own clockwork writes in the same log, on connections of its own.
    const all = await statementsOf(admin, logFile, () => get(path));
    const isOurs = ({ connection }) =>
      all.some(
        (one) => one.connection === connection && /publication\.|identity"?\."?sessions/.test(one.sql),
      );
    statements.push(...all.filter(isOurs));
  }
  const clients = [];
  try {
    for (const connection of new Set(statements.map((one) => one.connection)))
      clients.push(
        await connected(
          settings,
          statements.filter((one) => one.connection === connection),
        ),
      );
    const same = (text) => text;
    const { plain, through } = await sideBySide(
      {
        plain: () => replay(statements, same, (index) => clients[index]),
        through: async () => {
          for (const wave of waves) await Promise.all(wave.map(get));
        },
      },
      TIMES,
    );
    add({ what: `${what}: plain pg`, ...plain, ratio: 1 });
    add({ what: `${what}: by HTTP`, ...through, ratio: through.median / plain.median });
    judge(`${what}: HTTP ÷ plain pg, p50`, through.median / plain.median, '≤', 2.5);
    const own = statements.filter(({ sql, isFrame }) => !isFrame && !/identity"?\./.test(sql));
    judge(`${what}: statements, sign-in apart`, own.length, '≤', 4);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** A connection of the role that sent these statements. */
async function connected(settings, statements) {
  const isAbout = (schema) => statements.some(({ sql }) => new RegExp(`${schema}"?\\.`).test(sql));
  const role = isAbout('publication')
    ? settings.DATABASE_INSPECT_URL
    : isAbout('identity')
      ? settings.DATABASE_AUTH_URL
      : settings.DATABASE_URL;
  const client = new pg.Client({ connectionString: role });
  await client.connect();
  return client;
}

/** One publication of many organisations, made by the product's own code, in several years. */
async function addYears(admin) {
  const { cube, participation } = await makeLarge();
  const { ADD_CELLS, ADD_QUANTILES } = await built('persistence/publication-statements.js');
  for (const year of LARGE_YEARS) {
    await admin.query(
      `INSERT INTO catalogue.rounds SELECT (jsonb_populate_record(r, jsonb_build_object('year', $1::integer))).*
       FROM catalogue.rounds r WHERE r.year = $2`,
      [year, DEMO_YEAR],
    );
    await admin.query(
      `INSERT INTO publication.publications SELECT (jsonb_populate_record(p, jsonb_build_object('year', $1::integer,
         'secret_sha256', $1::text))).* FROM publication.publications p WHERE p.year = $2`,
      [year, DEMO_YEAR],
    );
    await admin.query(
      `INSERT INTO publication.pictures SELECT (jsonb_populate_record(p, jsonb_build_object('year', $1::integer,
         'participation', $3::jsonb, 'report', p.report || jsonb_build_object('sets', $4::jsonb)))).*
       FROM publication.pictures p WHERE p.year = $2`,
      [year, DEMO_YEAR, JSON.stringify(participation), JSON.stringify(cube.sets)],
    );
    await admin.query(ADD_CELLS, [year, JSON.stringify(cube.cells)]);
    await admin.query(ADD_QUANTILES, [year, JSON.stringify(cube.quantiles)]);
  }
}

async function makeLarge() {
  const parts = Object.assign(
    {},
    ...(await Promise.all(
      [
        'domain/cube/make-cube.js',
        'domain/framework/published-framework.js',
        'domain/policy.js',
        'domain/population/dutch-population.js',
        'domain/population/invented-answers.js',
        'domain/publication/participation.js',
        'solver/highs-solver.js',
      ].map(built),
    )),
  );
  const framework = parts.publishedFramework(
    JSON.parse(readFileSync(inRoot('backend/data/frameworks/normenkader.json'), 'utf8')),
  );
  const { units } = parts.dutchPopulation(ORGANISATIONS, 1);
  const columns = parts.inventedColumns(framework, units, 1);
  const secret = new Uint8Array(32).map((_, index) => index * 7 + 1);
  const given = { year: DEMO_YEAR, secret, policy: parts.FLOOR, units, columns, earlier: [] };
  const { cube } = parts.makeCube(given, await parts.createSolver());
  const values = (name) => [...new Set(units.map((unit) => unit[name]))].sort();
  const registered = units.map(({ sector, region, size }) => [sector, region, size, 1]);
  const frame = { sectors: values('sector'), regions: values('region'), registered };
  return { cube, participation: parts.participationOf(frame, units, cube.sets) };
}

function built(path) {
  return import(pathToFileURL(inRoot('backend/dist/modules/sector-statistics', path)).href);
}
