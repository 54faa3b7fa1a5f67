import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { databaseUrl, readPublicationConfig, readRolesConfig } from './config/command-config.js';
import { InvalidConfig, readConfig } from './config/config.js';
import { environment } from './config/environment.js';
import { closeDataSources, createContext, openDataSources } from './create-app.js';
import { SnapshotChecker } from './modules/assessments/index.js';
import { runAuditCommand, TrailChecker } from './modules/audit/index.js';
import type { NotedHead, TrailReport } from './modules/audit/index.js';
import {
  demoAccounts,
  DemoClock,
  demoHands,
  demoParts,
  FIRST_ACCOUNT,
  LAST_ACCOUNT,
  NoDemoInProduction,
  PAST_YEARS,
  requireDemo,
  seedBackground,
  seedDemo,
} from './modules/demo/index.js';
import type { MunicipalityFile } from './modules/demo/index.js';
import {
  DraftTrailChecker,
  LoadFramework,
  loadReferenceData,
  runFrameworkCommand,
} from './modules/framework/index.js';
import { AccountQueries, InspectorateQueries } from './modules/identity/index.js';
import { OrganisationQueries } from './modules/organisations/index.js';
import {
  checkPublicationTrail,
  destroySecretFile,
  makeDemoPublication,
  PublicationRepository,
  readSecretFile,
  restoreDemoPublication,
  runAnonymityCommand,
  runPublicationCommand,
} from './modules/sector-statistics/index.js';
import type { StoredPublication } from './modules/sector-statistics/index.js';
import { describeApi } from './open-api.js';
import { operator } from './platform/access/operator.js';
import { Clock } from './platform/clock/clock.js';
import {
  checkDatabase,
  explainConnection,
  RefusedToStart,
} from './platform/database/setting-up/boot-checks.js';
import { createRoles } from './platform/database/setting-up/create-roles.js';
import { createDataSource } from './platform/database/data-sources.js';
import type { DataSource } from './platform/database/data-sources.js';
import { asCatalogueOwner, migrateDown, migrateUp } from './platform/database/setting-up/migrate.js';
import { createLogger } from './platform/logging/logger.js';
import { listFolder, writeFolder } from './result-folder.js';

/** Commands for whoever runs the server. Standard output is JSON; all that is meant for people goes beside it. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  roles: async () => print({ created: await createRoles(readRolesConfig(environment())) }),
  migrate: async ([direction]) => {
    const url = databaseUrl(environment(), 'DATABASE_MIGRATE_URL');
    return direction === 'down'
      ? print({ undone: await migrateDown(url) })
      : print({ run: await migrateUp(url) });
  },
  'load-reference': loadReference,
  framework: (args) =>
    runFrameworkCommand(args, {
      readFile: (path) => readFile(path, 'utf8'),
      writeOut: (text) => process.stdout.write(text),
      load: async (framework) => ({
        outcome: await withContext(({ get }) =>
          get(LoadFramework).execute(operator(['frameworkManager']), framework),
        ),
      }),
    }),
  anonymity: (args) =>
    runAnonymityCommand(args, {
      readFile: (path) => readFile(path),
      listFolder,
      writeFolder,
      writeOut: (text) => process.stdout.write(text),
      tellProgress: (text) => process.stderr.write(`${text}\n`),
    }),
  publication,
  'seed-demo': seed,
  'make-demo-pictures': makeDemoPictures,
  'check-snapshots': checkSnapshots,
  audit: (args) =>
    runAuditCommand(args, {
      readFile: (path) => readFile(path, 'utf8'),
      writeOut: (text) => process.stdout.write(text),
      check: checkTrails,
    }),
  openapi: async () => print(await describeApi()),
};

type Context = Awaited<ReturnType<typeof createContext>>;

/** Content of the framework that the service is made for. */
const FRAMEWORK_FILE = 'frameworks/normenkader.json';

/** The demo's pictures, as `make-demo-pictures` made them. */
const PICTURES_FILE = 'demo/pictures.json';

/** Works with the role that alone reads answers over organisations. */
async function publication(args: readonly string[]): Promise<number> {
  const { url, secretFile, isDemo } = readPublicationConfig(environment());
  const clock = new Clock();
  const dataSource = createDataSource({ url, poolSize: 2, applicationName: 'zicht-publish' }, []);
  await dataSource.initialize();
  try {
    await checkDatabase(dataSource);
    return await runPublicationCommand(args, {
      dataSource,
      isDemo,
      now: clock.now(),
      today: clock.today(),
      readSecret: () => readSecretFile(secretFile),
      destroySecret: () => destroySecretFile(secretFile),
      readFile: (path) => readFile(path, 'utf8'),
      writeOut: (text) => process.stdout.write(text),
      // At once, also while a search keeps this process from doing anything else; a reader that is gone ends it.
      tellProgress: (line) => writeSync(process.stderr.fd, `${line}\n`),
    });
  } finally {
    await dataSource.destroy();
  }
}

/** Makes the demo data once; what an interrupted run left is thrown away first. */
async function seed(): Promise<number> {
  requireDemo(readConfig(environment()).mode);
  const isInterrupted = await withContext(async ({ get }) => {
    const accounts = get(AccountQueries);
    return (await accounts.isKnown(FIRST_ACCOUNT)) && !(await accounts.isKnown(LAST_ACCOUNT));
  });
  if (isInterrupted) await beginAnew();
  const clock = new DemoClock();
  const seeded = await withContext(async ({ get }) => {
    if (await get(AccountQueries).isKnown(LAST_ACCOUNT)) return false;
    const framework = (await readData(FRAMEWORK_FILE)) as Parameters<typeof seedDemo>[2]['framework'];
    await get(LoadFramework).execute(operator(['frameworkManager']), framework);
    const beforeLast = () => seedPictures(demoParts(get), framework);
    await seedDemo(demoParts(get), clock, { now: new Date(), framework, beforeLast });
    return true;
  }, clock);
  return print({ accounts: demoAccounts(), seeded });
}

/** The organisations behind the sector picture of the demo, and the pictures as they stand in their file. */
async function seedPictures(
  parts: ReturnType<typeof demoParts>,
  framework: Parameters<typeof seedDemo>[2]['framework'],
): Promise<void> {
  await seedBackground(parts, {
    framework,
    municipalities: (await readData('reference/municipalities.json')) as MunicipalityFile,
  });
  const { years } = (await readData(PICTURES_FILE)) as { readonly years: readonly StoredPublication[] };
  await withPublications(async (repository) => {
    for (const stored of years)
      await restoreDemoPublication(repository, stored, await demoHands(parts, stored.year));
  });
}

/** Makes the file of the demo's pictures anew, on a database with the demo but without them. */
async function makeDemoPictures(): Promise<number> {
  requireDemo(readConfig(environment()).mode);
  return withContext(async ({ get }) => {
    const years: StoredPublication[] = [];
    await withPublications(async (repository) => {
      for (const year of PAST_YEARS)
        years.push(await makeDemoPublication(repository, year, await demoHands(demoParts(get), year)));
    });
    return print({ years });
  });
}

async function withPublications(work: (repository: PublicationRepository) => Promise<void>): Promise<void> {
  await withPublishData((dataSource) => work(new PublicationRepository(dataSource)));
}

async function withPublishData<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const { url } = readPublicationConfig(environment());
  const dataSource = createDataSource({ url, poolSize: 2, applicationName: 'zicht-publish' }, []);
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function beginAnew(): Promise<void> {
  process.stderr.write('Making the demo data was interrupted; beginning anew.\n');
  const url = databaseUrl(environment(), 'DATABASE_MIGRATE_URL');
  await migrateDown(url);
  await migrateUp(url);
  await storeReference();
}

async function checkSnapshots(): Promise<number> {
  const report = await withContext(({ get }) => get(SnapshotChecker).check());
  print(report);
  return report.faults.length === 0 ? 0 : 1;
}

/** Those of all organisations, that of framework drafts, and that of publications where this server makes them. */
async function checkTrails(noted: readonly NotedHead[]): Promise<readonly TrailReport[]> {
  const reports = await withContext(async ({ get }) => [
    await get(TrailChecker).check(
      [...(await get(OrganisationQueries).allIds()), ...(await get(InspectorateQueries).allIds())],
      noted,
    ),
    await get(DraftTrailChecker).check(noted),
  ]);
  if (!environment()['DATABASE_PUBLISH_URL']) return reports;
  return [...reports, await withPublishData((dataSource) => checkPublicationTrail(dataSource, noted))];
}

async function loadReference(): Promise<number> {
  return print(await storeReference());
}

async function storeReference(): Promise<object> {
  const lists = await readData('reference/reference-data.json');
  const municipalities = await readData('reference/municipalities.json');
  const url = databaseUrl(environment(), 'DATABASE_MIGRATE_URL');
  return asCatalogueOwner(url, (manager) => loadReferenceData(manager, { lists, municipalities } as never));
}

/** From the sources and from the build alike, data lie beside them. */
async function readData(path: string): Promise<unknown> {
  return JSON.parse(await readFile(fileURLToPath(new URL(`../data/${path}`, import.meta.url)), 'utf8'));
}

/** The server's own use cases, without its ports. */
async function withContext<T>(
  work: (context: { get: Context['get'] }) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const config = readConfig(environment());
  const logger = createLogger('silent');
  const dataSources = await openDataSources(config);
  try {
    const context = await createContext({ config, dataSources, logger, clock });
    try {
      return await work({ get: context.get.bind(context) });
    } finally {
      await context.close();
    }
  } finally {
    await closeDataSources(dataSources);
  }
}

function print(result: unknown): number {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return 0;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    process.stderr.write(`Unknown command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}\n`);
    return 2;
  }
  return command(args);
}

function explain(error: unknown): string {
  const isExplained = [InvalidConfig, RefusedToStart, NoDemoInProduction].some(
    (known) => error instanceof known,
  );
  if (isExplained && error instanceof Error) return error.message;
  return (
    explainConnection(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
  );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
