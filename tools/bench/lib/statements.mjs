import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LINE = /^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[(\d+)\] (\w+): {2}/gm;
const CLOCKWORK = /\bjobs\./i;
const FRAME = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SET )/i;

/**
 * The statements that the server sends to the database during a piece of work, from PostgreSQL's own log: exactly what
 * a plain program must send to do the same.
 *
 * @param {import('pg').Client} admin a superuser
 * @param {string} logFile PostgreSQL's log
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{ connection: string, name?: string, sql: string, parameters: (string | null)[], isFrame: boolean }[]>}
 */
export async function statementsOf(admin, logFile, work) {
  const set = async (value) => {
    await admin.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await admin.query('SELECT pg_reload_conf()');
    await sleep(300);
  };
  await set('all');
  const before = statSync(logFile).size;
  await work();
  await sleep(200);
  const said = readFileSync(logFile).subarray(before).toString('utf8');
  await set('none');
  const all = statementsIn(said).filter(({ sql }) => !/ALTER SYSTEM|pg_reload_conf/.test(sql));
  // The server's own clockwork writes in the same log, on connections of its own.
  const clockwork = new Set(all.filter(({ sql }) => CLOCKWORK.test(sql)).map(({ connection }) => connection));
  return all.filter(({ connection }) => !clockwork.has(connection));
}

function statementsIn(said) {
  const marks = [...said.matchAll(LINE)];
  const statements = [];
  for (const [index, mark] of marks.entries()) {
    const [, connection, kind] = mark;
    const text = said.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    const [, name, sql] = /^(?:statement|execute ([^:]+)): ([\s\S]*)$/.exec(text) ?? [];
    if (kind === 'LOG' && sql !== undefined)
      statements.push({ connection, name: nameOf(name), sql, parameters: [], isFrame: FRAME.test(sql) });
    if (kind === 'DETAIL' && /^parameters:/i.test(text)) statements.at(-1).parameters = parametersIn(text);
  }
  return statements;
}

/** Of a statement that the server has planned once for its connection; what is planned each time has none. */
function nameOf(name) {
  return name === '<unnamed>' ? undefined : name;
}

function parametersIn(text) {
  return [...text.matchAll(/\$\d+ = (?:(NULL)|'((?:[^']|'')*)')/g)].map(([, nothing, value]) =>
    nothing ? null : value.replaceAll("''", "'"),
  );
}

/**
 * A program that sends these statements again for others, on connections of its own to the same roles.
 *
 * @param {object[]} statements as `statementsOf` gives them
 * @param {(text: string) => string} swap puts other ids and versions into a text
 * @param {(index: number) => import('pg').Client} clientOf the connection for the first, second … of the server's
 */
export async function replay(statements, swap, clientOf) {
  const connections = [...new Set(statements.map(({ connection }) => connection))];
  for (const { connection, name, sql, parameters } of statements) {
    const client = clientOf(connections.indexOf(connection));
    const values = parameters.map((value) => (value === null ? null : swap(value)));
    await client.query({ name, text: swap(sql), values });
  }
}
