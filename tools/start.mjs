/**
 * The whole service on this machine, from nothing: database, roles, tables, framework, build, demo data, server.
 * Usage: npm start. Settings: PORT, DATABASE_URL, ZICHT_MODE (docs/operations.md).
 */
import { build } from './lib/build.mjs';
import { atEnd, cleanUp, cleanUpOnSignals, isToldToStop } from './lib/processes/clean-up.mjs';
import { ClearError, runTool } from './lib/clear-error.mjs';
import { takeLock } from './lib/processes/lock.mjs';
import { whenNpmIsGone } from './lib/packages/npm-watch.mjs';
import { startMailbox } from './lib/mailbox/start.mjs';
import { openDatabase, prepareDatabaseOnce, startServer } from './lib/service.mjs';
import { isFree } from './lib/ports.mjs';

const port = Number(process.env.PORT || 3000);

await runTool(async () => {
  cleanUpOnSignals(true);
  try {
    await start();
  } catch (error) {
    await cleanUp();
    // Ctrl-C while starting makes some step fail; that is no fault worth a message.
    if (!isToldToStop()) throw error;
  }
});

async function start() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ClearError(
      `PORT is "${process.env.PORT}", which is no port number.`,
      'Try: PORT=3001 npm start',
    );
  }
  const release = await onlyOne();
  atEnd(release);
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  if (!(await isFree(port, process.env.HOST ?? '127.0.0.1')) || !(await isFree(port))) {
    throw new ClearError(
      `Port ${port} is taken by another program.`,
      `Choose another one: PORT=${port + 1} npm start`,
    );
  }

  const began = Date.now();
  // Building and starting the database do not wait for each other.
  const [opening, building] = await Promise.allSettled([
    step('Starting the database', async () => {
      const opened = await openDatabase({ port });
      atEnd(opened.stop);
      return opened;
    }),
    step('Building what changed', () => build(['shared', 'backend', 'frontend'], { quiet: true })),
  ]);
  for (const outcome of [opening, building]) if (outcome.status === 'rejected') throw outcome.reason;
  const database = opening.value;
  const settings = { LOG_LEVEL: 'warn', ...database.settings };
  const isDemo = settings.ZICHT_MODE !== 'production';
  const demo = await step(`Preparing the database${isDemo ? ' and the demo data' : ''}`, () =>
    prepareDatabaseOnce(settings, { isDemo }),
  );
  const mailbox =
    isDemo && !process.env.SMTP_URL ? await step('Starting the mailbox', () => startMailbox()) : undefined;
  if (mailbox !== undefined) atEnd(mailbox.stop);
  const server = await step('Starting the server', () => startServer({ ...settings, ...mailbox?.settings }));
  atEnd(server.stop);

  announce(settings, { demo, mailbox }, began);
  const code = await server.ended;
  if (isToldToStop()) return;
  throw new ClearError(`The server ended by itself (exit code ${code}).`, 'Its last lines above say why.');
}

async function onlyOne() {
  const patience = { patience: 4_000 };
  try {
    return await takeLock('start', { ...patience, about: { port } });
  } catch (error) {
    if (!error.busy) throw error;
    throw new ClearError(
      `This checkout is running already: http://localhost:${error.busy.port} (process ${error.busy.pid}).`,
      `Use that one, or stop it first: kill ${error.busy.pid}`,
    );
  }
}

async function step(name, work) {
  const began = Date.now();
  const result = await work();
  process.stdout.write(`  ✔ ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return result;
}

function announce(settings, { demo, mailbox }, began) {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`\nZicht op uitbuiting is ready after ${seconds} s:\n\n  ${settings.PUBLIC_URL}\n\n`);
  if (demo) {
    process.stdout.write('Demo accounts; all people and organisations are fictitious:\n\n');
    const rows = demo.accounts.map(({ email, password, role, organisation }) => [
      email,
      password,
      role,
      organisation ?? '–',
    ]);
    process.stdout.write(`${table([['E-mail', 'Password', 'Role', 'Organisation'], ...rows])}\n\n`);
  }
  if (mailbox) process.stdout.write(`Mail of the demo lands here:\n\n  ${mailbox.page}\n\n`);
  process.stdout.write('Stop with Ctrl-C.\n');
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => String(cell).padEnd(widths[column]))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}
