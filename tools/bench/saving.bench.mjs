import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { addCrowd, addCrowdRound, CROWD_YEAR } from '../../backend/test/support/worlds/crowd.ts';
import { measure, spread } from './measure.mjs';
import { replay, statementsOf } from './lib/statements.mjs';
import { changesOf, sender } from './lib/send.mjs';

const CRITERION = 'KEN-01';
/** Stands for "the version that is there" and "the next one" in the statements that were noted. */
const MARK = 7_300_000;
const CLIENTS = 16;
const SECONDS = 5;
const ROUNDS = 3;

/** Saving one answer through HTTP, session, row-level security and audit, beside its own statements sent by plain pg. */
export async function bench({ url, settings, logFile, add, judge }) {
  const admin = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await admin.connect();
  await addCrowdRound(admin);
  const crowd = await addCrowd(admin, {
    organisations: CLIENTS + 1,
    people: [['coordinator']],
    secret: settings.SESSION_SECRET,
  });
  const [noted, ...people] = await Promise.all(crowd.map(([member]) => knownOf(admin, member)));
  const http = sender(url, { connections: CLIENTS });
  const statements = await note(admin, logFile, http, noted);
  const savers = await Promise.all(
    people.map((person) => saverOf(settings, person, noted, statements, http)),
  );
  try {
    await oneByOne(savers[0], add, judge);
    await together(savers, add, judge);
    const sent = statements.filter(({ isFrame }) => !isFrame).length;
    judge('statements of one save, without those that frame the transaction', sent, '', undefined);
  } finally {
    http.close();
    for (const { close } of savers) await close();
    await admin.end();
  }
}

async function knownOf(admin, member) {
  const { rows } = await admin.query('SELECT id FROM app.assessments WHERE organisation_id = $1', [
    member.organisationId,
  ]);
  const sid = decodeURIComponent(member.cookie).split('s:')[1].split('.')[0];
  return { ...member, assessmentId: rows[0].id, sid, version: 0 };
}

/** One save by HTTP, noted as PostgreSQL saw it; ids and versions in it are known, to be swapped. */
async function note(admin, logFile, http, person) {
  await save(http, person);
  await admin.query('UPDATE app.answers SET version = $1 WHERE organisation_id = $2', [
    MARK,
    person.organisationId,
  ]);
  person.version = MARK;
  return statementsOf(admin, logFile, () => save(http, person));
}

async function save(http, person) {
  const changeId = randomUUID();
  person.changeId = changeId;
  const { status, text } = await http.send('POST', changesOf(person, CROWD_YEAR), person.cookie, {
    changes: [
      { changeId, criterion: CRITERION, baseVersion: person.version, explanation: 'Wij zijn begonnen.' },
    ],
  });
  if (status !== 200) throw new Error(`A save answered ${status}: ${text}`);
  person.version += 1;
}

/** How one person saves: by HTTP, and by the same statements with and without the line of the audit trail. */
async function saverOf(settings, person, noted, statements, http) {
  const clients = await Promise.all(
    [settings.DATABASE_AUTH_URL, settings.DATABASE_URL].map(async (connectionString) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  const withoutAudit = statements.filter(({ sql }) => !sql.includes('audit_entries'));
  const send = async (which) => {
    const audited = statements.find(({ sql }) => sql.includes('INSERT INTO app.audit_entries'));
    const swaps = [
      [noted.changeId, randomUUID()],
      [audited.parameters[1], randomUUID()],
      [noted.organisationId, person.organisationId],
      [noted.assessmentId, person.assessmentId],
      [noted.userId, person.userId],
      [noted.sid, person.sid],
      [String(MARK + 1), String(person.version + 1)],
      [String(MARK), String(person.version)],
    ];
    const swap = (text) => swaps.reduce((all, [from, to]) => all.replaceAll(from, to), text);
    await replay(which, swap, (index) => clients[index]);
    person.version += 1;
  };
  return {
    viaHttp: () => save(http, person),
    plain: () => send(statements),
    plainWithoutAudit: () => send(withoutAudit),
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

async function oneByOne(saver, add, judge) {
  const took = { viaHttp: [], plain: [], plainWithoutAudit: [] };
  // In turn, so that whatever else the machine does hits all alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [way, times] of Object.entries(took)) times.push(...(await measure(saver[way], 150)).took);
  }
  const plain = spread(took.plain);
  add({ what: 'one client: the same statements, plain pg', ...plain, ratio: 1 });
  const bare = spread(took.plainWithoutAudit);
  add({ what: 'one client: the same without the audit row', ...bare, ratio: bare.median / plain.median });
  const through = spread(took.viaHttp);
  add({ what: 'one client: save by HTTP', ...through, ratio: through.median / plain.median });
  judge('one client: save by HTTP ÷ plain pg, p50', through.median / plain.median, '≤', 2.5);
}

async function together(savers, add, judge) {
  const rates = { viaHttp: [], plain: [], plainWithoutAudit: [] };
  const times = { viaHttp: [], plain: [], plainWithoutAudit: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of Object.keys(rates)) {
      const took = [];
      const end = performance.now() + (SECONDS * 1_000) / ROUNDS;
      const began = performance.now();
      await Promise.all(
        savers.map(async (saver) => {
          while (performance.now() < end) {
            const before = performance.now();
            await saver[way]();
            took.push(performance.now() - before);
          }
        }),
      );
      rates[way].push((took.length * 1_000) / (performance.now() - began));
      times[way].push(...took);
    }
  }
  const middle = (list) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)];
  const names = {
    plain: 'the same statements, plain pg',
    plainWithoutAudit: 'the same without the audit row',
    viaHttp: 'save by HTTP',
  };
  for (const way of ['plain', 'plainWithoutAudit', 'viaHttp']) {
    add({
      what: `${CLIENTS} clients: ${names[way]}`,
      ...spread(times[way]),
      perSecond: middle(rates[way]),
      ratio: spread(times[way]).median / spread(times.plain).median,
    });
  }
  const ratio = middle(rates.viaHttp.map((rate, round) => rate / rates.plain[round]));
  judge(`${CLIENTS} clients: saves a second by HTTP ÷ plain pg`, ratio, '≥', 0.3);
}
