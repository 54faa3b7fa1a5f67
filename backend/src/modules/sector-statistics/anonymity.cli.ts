import { parseArgs } from 'node:util';
import { attackFolder } from './csv/attack-folder.js';
import { FaultyInput, type LineFault } from './csv/line-fault.js';
import { PUBLICATION_FILES, readFrame, readGroups } from './csv/publication-files.js';
import { publishTable, readBack, type TableReport } from './csv/publish-table.js';
import { readUnits } from './csv/read-units.js';
import { writePopulation } from './csv/write-population.js';
import type { GateReport } from './domain/attacks/gate.js';
import type { EarlierYear } from './domain/cube/publication.js';
import { readPolicy, type Policy } from './domain/policy.js';
import { readSecret } from './domain/secret.js';
import { createSolver } from './solver/highs-solver.js';

/** The world outside the command. */
export interface AnonymityCommandIo {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Names in a folder; undefined when there is none. */
  readonly listFolder: (path: string) => Promise<readonly string[] | undefined>;
  /** Writes a whole folder or nothing: a run that is ended half-way leaves no folder of this name. */
  readonly writeFolder: (path: string, files: Readonly<Record<string, string>>) => Promise<void>;
  readonly writeOut: (text: string) => void;
  /** Says how far the work is, to people. */
  readonly tellProgress: (text: string) => void;
}

/** How the command is called. */
const USAGE =
  'anonymity publish UNITS.csv --out DIR --year Y --secret FILE [--policy FILE] [--previous DIR] | attack DIR | ' +
  'invent DIR --organisations N [--country specification|dutch] [--years N] [--seed N]';

/**
 * `publish`, `attack`, `invent`. Writes one JSON document to standard output and nothing else. Resolves to the exit code:
 * 0, or 1 with `{ "faults": [{ file, line?, column?, code, message }] }`, or 1 with the report when an attack got
 * through. Never rejects.
 */
export async function runAnonymityCommand(args: readonly string[], io: AnonymityCommandIo): Promise<number> {
  try {
    const { output, code } = await outputOf(args, io);
    io.writeOut(`${JSON.stringify(output, null, 2)}\n`);
    return code;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const faults = error instanceof FaultyInput ? error.faults : [{ file: '', code: 'failed', message }];
    io.writeOut(`${JSON.stringify({ faults }, null, 2)}\n`);
    return 1;
  }
}

interface Outcome {
  readonly output: object;
  readonly code: 0 | 1;
}

type Values = ReturnType<typeof argumentsOf>['values'];

async function outputOf(args: readonly string[], io: AnonymityCommandIo): Promise<Outcome> {
  const [command, ...others] = args;
  const { values, positionals } = argumentsOf(others);
  const [target] = positionals;
  if (target !== undefined && positionals.length === 1) {
    if (command === 'publish') return publish(target, values, io);
    if (command === 'attack') return attack(target, io);
    if (command === 'invent') return invent(target, values, io);
  }
  throw faulty('', 'usage', `Use: ${USAGE}`);
}

function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        year: { type: 'string' },
        secret: { type: 'string' },
        policy: { type: 'string' },
        previous: { type: 'string', multiple: true },
        organisations: { type: 'string' },
        country: { type: 'string' },
        years: { type: 'string' },
        seed: { type: 'string' },
      },
    });
  } catch {
    throw faulty('', 'usage', `Use: ${USAGE}`);
  }
}

async function publish(file: string, values: Values, io: AnonymityCommandIo): Promise<Outcome> {
  const { out, secret: secretFile } = values;
  if (out === undefined || values.year === undefined || secretFile === undefined)
    throw faulty('', 'usage', `Use: ${USAGE}`);
  if (!/^[1-9]\d{3}$/.test(values.year)) throw faulty('', 'year', 'A year has four digits.');
  const year = Number(values.year);
  if (((await io.listFolder(out)) ?? []).length > 0)
    throw faulty(out, 'published', 'This folder is not empty. A publication is never changed.');
  const policy = await policyOf(values.policy, io);
  const previous = await Promise.all((values.previous ?? []).map((folder) => readPrevious(folder, year, io)));
  const read = readSecret(await bytesOf(secretFile, io), {
    usedBefore: previous.map((one) => one.secretHash),
  });
  if ('fault' in read) throw faulty(secretFile, read.fault.code, read.fault.message);
  const table = readUnits(file, await bytesOf(file, io));
  const { report, files } = publishTable(
    { year, secret: read.secret, policy, table, earlier: previous.map(({ earlier }) => earlier) },
    await createSolver(),
    (step, done, total) => io.tellProgress(`${step} ${done} of ${total}`),
  );
  if (!report.gate.held) return { output: { faults: stoppedBy(report.gate), report }, code: 1 };
  await io.writeFolder(out, files);
  return { output: { ...report, faults: [] }, code: 0 };
}

/** Why the gate stopped a publication: one fault for each attack that got through, and what can be done. */
function stoppedBy({ sets, results }: GateReport): LineFault[] {
  const through = [...sets.flatMap((set) => set.results), ...results].filter(({ held }) => !held);
  return [...new Set(through.map(({ attack }) => attack))].map((attack) => {
    const [first = ''] = through.filter((one) => one.attack === attack).flatMap(({ findings }) => findings);
    const advice = 'Nothing was published. A policy with fewer views or higher thresholds shows less.';
    return { file: '', code: 'gate', message: `Attack ${attack} got through: ${first} ${advice}` };
  });
}

async function policyOf(file: string | undefined, io: AnonymityCommandIo): Promise<Policy> {
  const read = readPolicy(file === undefined ? {} : await jsonOf(file, io));
  if ('policy' in read) return read.policy;
  throw new FaultyInput(
    read.faults.map(({ field, message }) => ({ file: file ?? '', column: field, code: 'policy', message })),
  );
}

async function readPrevious(
  folder: string,
  year: number,
  io: AnonymityCommandIo,
): Promise<{ readonly secretHash: string; readonly earlier: EarlierYear }> {
  const report = await reportOf(folder, io);
  if (report.year >= year)
    throw faulty(
      folder,
      'yearOrder',
      'This publication is not of an earlier year. A year is published once.',
    );
  const members = readFrame(await bytesOf(`${folder}/${PUBLICATION_FILES.frame}`, io));
  return { secretHash: report.secretHash, earlier: { year: report.year, members } };
}

async function attack(folder: string, io: AnonymityCommandIo): Promise<Outcome> {
  const report = await reportOf(folder, io);
  const read = readPolicy(report.policy);
  if ('faults' in read)
    throw faulty(folder, 'policy', 'The policy of this publication is weaker than the floor.');
  const bytes = (name: string) => bytesOf(`${folder}/${name}`, io);
  const names = [PUBLICATION_FILES.cells, PUBLICATION_FILES.quantiles];
  const texts = await Promise.all(
    names.map(async (name) => [name, Buffer.from(await bytes(name)).toString('utf8')]),
  );
  const outcome = attackFolder(
    {
      year: report.year,
      policy: read.policy,
      cubeHash: report.cubeHash,
      groups: readGroups(await bytes(PUBLICATION_FILES.groups)),
      published: readBack(Object.fromEntries(texts) as Record<string, string>, report.strictGroups),
      members: readFrame(await bytes(PUBLICATION_FILES.frame)),
    },
    await createSolver(),
    (step, done, total) => io.tellProgress(`${step} ${done} of ${total}`),
  );
  return { output: { ...outcome, faults: [] }, code: outcome.held ? 0 : 1 };
}

async function invent(folder: string, values: Values, io: AnonymityCommandIo): Promise<Outcome> {
  if (((await io.listFolder(folder)) ?? []).length > 0)
    throw faulty(folder, 'published', 'This folder is not empty.');
  const country = values.country ?? 'dutch';
  const organisations = numberOf(values.organisations, 'organisations', 60, 100_000);
  if (country !== 'dutch' && country !== 'specification') throw faulty('', 'usage', `Use: ${USAGE}`);
  const years = numberOf(values.years ?? '1', 'years', 1, 10);
  const seed = numberOf(values.seed ?? '1', 'seed', 0, 2 ** 31 - 1);
  const files = writePopulation({ country, organisations, years, seed });
  await io.writeFolder(folder, files);
  return { output: { files: Object.keys(files), faults: [] }, code: 0 };
}

function numberOf(text: string | undefined, name: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw faulty('', 'number', `--${name} is a whole number from ${least} to ${most}.`);
}

async function reportOf(folder: string, io: AnonymityCommandIo): Promise<TableReport> {
  const file = `${folder}/${PUBLICATION_FILES.report}`;
  const report = (await jsonOf(file, io)) as Partial<TableReport> | null;
  const isReport =
    report?.format === 1 &&
    Number.isInteger(report.year) &&
    typeof report.cubeHash === 'string' &&
    typeof report.secretHash === 'string' &&
    typeof report.strictGroups === 'object';
  if (!isReport) throw faulty(file, 'report', 'This is not the report of a publication.');
  return report as TableReport;
}

async function jsonOf(file: string, io: AnonymityCommandIo): Promise<unknown> {
  const text = Buffer.from(await bytesOf(file, io)).toString('utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw faulty(file, 'noJson', 'This is not JSON.');
  }
}

async function bytesOf(file: string, io: AnonymityCommandIo): Promise<Uint8Array> {
  try {
    return await io.readFile(file);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw faulty(
      file,
      'unreadable',
      code === 'ENOENT' ? 'There is no such file.' : 'The file cannot be read.',
    );
  }
}

function faulty(file: string, code: string, message: string): FaultyInput {
  const fault: LineFault = { file, code, message };
  return new FaultyInput([fault]);
}
