import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { addCrowd, addCrowdRound, CROWD_YEAR } from '../../backend/test/support/worlds/crowd.ts';
import { at } from './measure.mjs';
import { changesOf, sender } from './lib/send.mjs';

const PEOPLE = 1_000;
const COLLEAGUES = 10;
const PAUSE = 5_000;
const SECONDS = Number(process.env.BENCH_CROWD_SECONDS ?? 60);
const CRITERIA = [
  'KEN-01',
  'KEN-02',
  'KEN-03',
  'KEN-04',
  'MEL-01',
  'MEL-02',
  'MEL-03',
  'MEL-04',
  'BOR-01',
  'BOR-02',
];
/** A generator that lags this far behind itself (95 of 100 times) measures itself and not the server. */
const LAG_MAXIMUM = 25;
/** Of one core: one process of Node cannot use more. */
const SHARE_MAXIMUM = 0.9;

/**
 * A thousand people who have signed in save every five seconds for a minute, the generator on the same cores. Each
 * answer's time counts from the moment at which the person saved, also when the request had to wait for a connection.
 */
export async function bench({ url, pid, settings, judge }) {
  const admin = new pg.Client({
    connectionString: settings.DATABASE_ADMIN_URL.replace(/\/[^/]*$/, '/zicht'),
  });
  await admin.connect();
  const http = sender(url, { connections: 256 });
  try {
    await addCrowdRound(admin);
    const crowd = await addCrowd(admin, {
      organisations: PEOPLE / COLLEAGUES,
      people: Array.from({ length: COLLEAGUES }, () => ['coordinator']),
      secret: settings.SESSION_SECRET,
    });
    const people = crowd.flatMap((members) =>
      members.map((member, index) => ({
        ...member,
        criterion: CRITERIA[index],
        version: 0,
        kept: undefined,
      })),
    );
    const result = await together(http, people, pid);
    const lost = await readBack(http, crowd, people);
    report(result, lost, judge);
  } finally {
    http.close();
    await admin.end();
  }
}

async function together(http, people, pid) {
  const took = [];
  const refused = new Map();
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const [cpu, serverCpu, began] = [process.cpuUsage(), cpuSecondsOf(pid), performance.now()];
  const end = began + SECONDS * 1_000;
  await Promise.all(
    people.map(async (person, index) => {
      // Spread over the five seconds, as people are.
      for (let due = began + (index * PAUSE) / people.length; due < end; due += PAUSE) {
        await sleep(Math.max(0, due - performance.now()));
        const status = await save(http, person);
        if (status === 200) took.push(performance.now() - due);
        else refused.set(status, (refused.get(status) ?? 0) + 1);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const used = process.cpuUsage(cpu);
  lag.disable();
  return {
    took: took.toSorted((one, other) => one - other),
    refused,
    seconds,
    share: (used.user + used.system) / 1e6 / seconds,
    serverShare: (cpuSecondsOf(pid) - serverCpu) / seconds,
    lag: Math.max(0, lag.percentile(95) / 1e6 - 5),
  };
}

async function save(http, person) {
  const changeId = randomUUID();
  // No id in it: one in some has digits that pass for a burgerservicenummer.
  const explanation = `Wij zijn begonnen, keer ${person.version + 1}.`;
  const change = { changeId, criterion: person.criterion, baseVersion: person.version, explanation };
  const { status, text } = await http
    .send('POST', changesOf(person, CROWD_YEAR), person.cookie, { changes: [change] })
    .catch((error) => ({ status: error.code ?? error.message, text: '' }));
  if (status === 200) {
    person.version = JSON.parse(text).results[0].version;
    person.kept = explanation;
  }
  return status;
}

/** How many acknowledged answers are not there, or not as they were acknowledged. */
async function readBack(http, crowd, people) {
  const stored = new Map();
  for (const [member] of crowd) {
    const path = `/api/organisations/${member.organisationId}/assessments/${CROWD_YEAR}`;
    const { text } = await http.send('GET', path, member.cookie);
    for (const answer of JSON.parse(text).answers)
      stored.set(`${member.organisationId} ${answer.criterion}`, answer);
  }
  return people.filter(({ organisationId, criterion, version, kept }) => {
    const answer = stored.get(`${organisationId} ${criterion}`);
    return kept !== undefined && (answer?.explanation !== kept || answer.version !== version);
  }).length;
}

function report({ took, refused, seconds, share, serverShare, lag }, lost, judge) {
  const cores = availableParallelism();
  judge(`${PEOPLE.toLocaleString('en')} people, ${cores} cores: seconds of saving`, seconds, '', undefined);
  judge('  the generator used of one core, in %', share * 100, '', undefined);
  judge('  the generator lagged behind itself, p95 in ms', lag, '', undefined);
  judge('  the server used of one core, in %', serverShare * 100, '', undefined);
  const isLimit = share > SHARE_MAXIMUM || lag > LAG_MAXIMUM;
  if (isLimit) judge('  time until saved', 'the generator was the limit: no figure');
  else {
    judge('  time until saved, p50 in ms', at(took, 0.5), '≤', 100);
    judge('  time until saved, p99 in ms', at(took, 0.99), '≤', 500);
  }
  judge('  saved', took.length, '≥', Math.floor((PEOPLE * SECONDS * 1_000) / PAUSE));
  const failed = [...refused].map(([status, count]) => `${count} × ${status}`).join(', ');
  judge('  answers that were no 200', failed === '' ? 0 : failed, '≤', 0);
  judge('  acknowledged and not read back', lost, '≤', 0);
}

/** Seconds of CPU that a process used so far; nothing where the machine does not tell. */
function cpuSecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
