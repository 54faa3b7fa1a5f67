import pg from 'pg';
import { addCrowd, addCrowdRound, CROWD_YEAR } from '../../backend/test/support/worlds/crowd.ts';
import { measure, spread } from './measure.mjs';
import { sender } from './lib/send.mjs';
import { replay, statementsOf } from './lib/statements.mjs';

const ROUNDS = 3;

/** Opening an assessment with an answer to each of its criteria, beside its own statements sent by plain pg. */
export async function bench({ url, settings, logFile, add, judge }) {
  const admin = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await admin.connect();
  await addCrowdRound(admin);
  const [[reader]] = await addCrowd(admin, {
    organisations: 1,
    people: [['coordinator']],
    secret: settings.SESSION_SECRET,
  });
  const answers = await answerEverything(admin, reader);
  const http = sender(url, { connections: 1 });
  const open = async () => {
    const path = `/api/organisations/${reader.organisationId}/assessments/${CROWD_YEAR}`;
    const { status, text } = await http.send('GET', path, reader.cookie);
    if (status !== 200) throw new Error(`Opening answered ${status}: ${text}`);
    return text;
  };
  const clients = await Promise.all(
    [settings.DATABASE_AUTH_URL, settings.DATABASE_URL].map(async (connectionString) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  try {
    const shown = JSON.parse(await open()).answers.length;
    if (shown !== answers) throw new Error(`${shown} answers came of ${answers}.`);
    const statements = await statementsOf(admin, logFile, open);
    const ways = {
      plain: () =>
        replay(
          statements,
          (text) => text,
          (index) => clients[index],
        ),
      viaHttp: open,
    };
    const took = { plain: [], viaHttp: [] };
    // In turn, so that whatever else the machine does hits both alike.
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [way, work] of Object.entries(ways)) took[way].push(...(await measure(work, 150)).took);
    const [plain, viaHttp] = [spread(took.plain), spread(took.viaHttp)];
    add({
      what: `open an assessment of ${answers} criteria: the same statements, plain pg`,
      ...plain,
      ratio: 1,
    });
    const ratio = viaHttp.median / plain.median;
    add({ what: `open an assessment of ${answers} criteria: by HTTP`, ...viaHttp, ratio });
    judge('open an assessment: by HTTP ÷ plain pg, p50', ratio, '≤', 2.5);
    const work = statements.filter(({ isFrame }) => !isFrame);
    const [signIn] = work;
    const sent = work.filter(({ connection }) => connection !== signIn.connection).length;
    judge('statements to open one', sent, '≤', 6);
    judge('  besides, those that find the session and the person', work.length - sent, '', undefined);
  } finally {
    http.close();
    for (const client of clients) await client.end();
    await admin.end();
  }
}

/** An answer with an explanation to each criterion of the framework; gives how many. */
async function answerEverything(admin, { organisationId, userId }) {
  const { rowCount } = await admin.query(
    `INSERT INTO app.answers (organisation_id, assessment_id, criterion, year, value, explanation, version, changed_by,
       changed_at)
     SELECT a.organisation_id, a.id, c ->> 'code', a.year, '{"dontKnow": true}', repeat('Wij zijn begonnen. ', 6), 1, $2,
       now()
     FROM app.assessments a
     JOIN catalogue.frameworks f ON f.code = a.framework_code AND f.version = a.framework_version,
       jsonb_array_elements(f.content::jsonb -> 'criteria') AS c
     WHERE a.organisation_id = $1`,
    [organisationId, userId],
  );
  return rowCount;
}
