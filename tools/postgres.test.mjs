import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { findBinaries, linksAreThere, program } from './lib/postgres/postgres-binaries.mjs';
import { readPostmaster } from './lib/postgres/postmaster.mjs';
import { isAlive, run, until } from './lib/processes/processes.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { startPostgres, startTemporaryPostgres } from './postgres.mjs';

describe('the embedded database', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-test-'));
    chmodSync(folder, 0o755);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its data over a restart, on the same port', async () => {
    const dataDir = join(folder, 'kept');
    const first = await startPostgres({ dataDir, fsync: false });
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startPostgres({ dataDir, fsync: false });
    try {
      assert.equal(second.port, first.port);
      assert.deepEqual(await query(second.adminUrl, 'SELECT answer FROM kept'), [{ answer: 42 }]);
    } finally {
      await second.stop();
    }
  });

  it('uses the server again that a killed run left behind', async () => {
    const dataDir = join(folder, 'left');
    const left = await startInChild(dataDir);
    const server = await startPostgres({ dataDir, fsync: false });
    try {
      assert.equal(server.reused, true);
      assert.equal(readPostmaster(join(dataDir, 'cluster')).pid, left.pid);
    } finally {
      await server.stop();
    }
    assert.equal(isAlive(left.pid), false);
  });

  it('starts after the server itself was killed, with children and pid file left', async () => {
    const dataDir = join(folder, 'killed');
    const left = await startInChild(dataDir);
    process.kill(left.pid, 'SIGKILL');
    const server = await startPostgres({ dataDir, fsync: false });
    try {
      assert.equal(server.reused, false);
      assert.deepEqual(await query(server.adminUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it('starts when the pid file names a process that is something else by now', async () => {
    const dataDir = join(folder, 'namesake');
    await startPostgres({ dataDir, fsync: false }).then((server) => server.stop());
    const cluster = join(dataDir, 'cluster');
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n0\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const server = await startPostgres({ dataDir, fsync: false });
    await server.stop();
    assert.equal(server.reused, false);
  });

  it('takes another port when its own was taken in the meantime', async () => {
    const dataDir = join(folder, 'port');
    const first = await startPostgres({ dataDir, fsync: false });
    await first.stop();
    const thief = createServer().listen(first.port, '127.0.0.1');
    await once(thief, 'listening');
    try {
      const second = await startPostgres({ dataDir, fsync: false });
      await second.stop();
      assert.notEqual(second.port, first.port);
    } finally {
      thief.close();
    }
  });

  it('works below a folder that is closed to other users, also when it was closed later', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o755 });
    const dataDir = join(closed, 'data');
    const open = await startPostgres({ dataDir, fsync: false });
    await query(open.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await open.stop();
    chmodSync(closed, 0o700);
    const server = await startPostgres({ dataDir, fsync: false });
    try {
      assert.deepEqual(await query(server.adminUrl, 'SELECT answer FROM kept'), [{ answer: 7 }]);
    } finally {
      await server.stop();
    }
    const pointer = join(dataDir, 'location.json');
    if (existsSync(pointer)) rmSync(JSON.parse(readFileSync(pointer, 'utf8')).place, { recursive: true });
  });

  it('makes a new password when the file with it was lost', async () => {
    const dataDir = join(folder, 'password');
    await startPostgres({ dataDir, fsync: false }).then((server) => server.stop());
    rmSync(join(dataDir, 'superuser-password'));
    const server = await startPostgres({ dataDir, fsync: false });
    try {
      assert.deepEqual(await query(server.adminUrl, 'SELECT 1 AS one'), [{ one: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it('says what to do with data of another major version', async () => {
    const dataDir = join(folder, 'older');
    mkdirSync(join(dataDir, 'cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '15\n');
    await assert.rejects(
      startPostgres({ dataDir }),
      /made by PostgreSQL 15.*brings PostgreSQL 18[\s\S]*remove/,
    );
  });

  it('makes the library links that an install without scripts leaves out', async () => {
    const { native } = await findBinaries();
    const copy = join(folder, 'links', 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    for (const { target } of JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8'))) {
      rmSync(join(folder, 'links', target), { force: true });
    }
    assert.equal(await linksAreThere(copy), true);
    const { code, stdout } = await run(program(copy, 'postgres'), ['--version']);
    assert.equal(code, 0);
    assert.match(stdout, /PostgreSQL/);
  });

  it('removes the temporary databases of runs that were killed', async () => {
    const left = await startInChild();
    assert.ok(existsSync(left.dataDir));
    const server = await startTemporaryPostgres();
    await server.stop();
    assert.equal(existsSync(left.dataDir), false);
    assert.equal(existsSync(server.dataDir), false);
    assert.equal(isAlive(left.pid), false);
  });

  it('tells a free port from a taken one', async () => {
    const port = await freePort();
    assert.equal(await isFree(port, '127.0.0.1'), true);
    const holder = createServer().listen(port, '127.0.0.1');
    await once(holder, 'listening');
    assert.equal(await isFree(port, '127.0.0.1'), false);
    holder.close();
  });
});

async function query(connectionString, text) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Starts a database in a process that is then killed with -9; gives the id of the PostgreSQL that lives on. */
async function startInChild(dataDir) {
  const start = dataDir
    ? `startPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false })`
    : 'startTemporaryPostgres()';
  const code = `import { startPostgres, startTemporaryPostgres } from ${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)};
    const server = await ${start};
    console.log(JSON.stringify({ dataDir: server.dataDir }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  const home = dataDir ?? JSON.parse(line).dataDir;
  child.kill('SIGKILL');
  await once(child, 'exit');
  const found = readPostmaster(join(home, 'cluster'));
  assert.ok(await until(() => isAlive(found.pid), 1_000));
  return { pid: found.pid, dataDir: home };
}
