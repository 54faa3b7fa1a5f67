import { diff } from '@zicht/shared/framework/versions/diff';
import type { Framework } from '@zicht/shared/framework/framework';
import { score } from '@zicht/shared/framework/evaluation/score';
import { readAnswersFile } from './domain/answers-file.js';
import { checkFramework } from './domain/checks/check-framework.js';
import type { FrameworkFault } from './domain/checks/framework-fault.js';
import { FRAMEWORK_SCHEMA_FILE } from './persistence/framework-schema.js';

/** What became of a framework that was offered for loading. */
export interface LoadResult {
  /** `unchanged`: this version was there with the same content. `refused`: it was there with other content. */
  readonly outcome: 'loaded' | 'unchanged' | 'refused';
  readonly faults?: readonly FrameworkFault[];
}

/** The world outside the command. */
export interface FrameworkCommandIo {
  readonly readFile: (path: string) => Promise<string>;
  readonly writeOut: (text: string) => void;
  /** Stores a checked framework; `raw` is the text of its file. Needed by `load` alone. */
  readonly load?: (framework: Framework, raw: string) => Promise<LoadResult>;
}

/** A fault in one of the files named on the command line. */
export interface FileFault extends FrameworkFault {
  readonly file?: string;
}

/** How the command is called. */
const USAGE = 'framework check FILE | load FILE | diff OLDER NEWER | score FILE ANSWERS';

/**
 * `check FILE`, `load FILE`, `diff A B`, `score FILE ANSWERS`. Writes one JSON document to standard output and nothing
 * else. Resolves to the exit code: 0, or 1 with `{ "faults": [{ path, code, message, file? }] }`. Never rejects.
 */
export async function runFrameworkCommand(args: readonly string[], io: FrameworkCommandIo): Promise<number> {
  const [command, first, second] = args;
  try {
    const output = await outputOf(command, [first, second], args.length - 1, io);
    io.writeOut(`${JSON.stringify(output, null, 2)}\n`);
    return isRefusal(output) ? 1 : 0;
  } catch (error) {
    const faults = error instanceof Faulty ? error.faults : [fault('', 'failed', messageOf(error))];
    io.writeOut(`${JSON.stringify({ faults }, null, 2)}\n`);
    return 1;
  }
}

class Faulty extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    super('faults');
  }
}

async function outputOf(
  command: string | undefined,
  [first, second]: readonly (string | undefined)[],
  count: number,
  io: FrameworkCommandIo,
): Promise<object> {
  if (first !== undefined && count === 1) {
    if (command === 'check') return summaryOf((await readFramework(first, io)).framework);
    if (command === 'load') return load(first, io);
  }
  if (first !== undefined && second !== undefined && count === 2) {
    if (command === 'diff') {
      const older = await readFramework(first, io);
      return diff(older.framework, (await readFramework(second, io)).framework);
    }
    if (command === 'score') {
      const { framework } = await readFramework(first, io);
      const answers = readAnswersFile(framework, await readJson(second, io));
      if ('input' in answers) return score(framework, answers.input);
      throw new Faulty(answers.faults.map((found) => ({ ...found, file: second })));
    }
  }
  throw new Faulty([fault('', 'usage', `Use: ${USAGE}`)]);
}

async function load(file: string, io: FrameworkCommandIo): Promise<object> {
  const { framework, raw } = await readFramework(file, io);
  if (io.load === undefined) throw new Faulty([fault('', 'failed', 'There is no database to load into.')]);
  const { code, version, status } = framework;
  const result = await io.load(framework, raw);
  const changed = fault('/version', 'versionChanged', `Version ${version} is loaded with other content.`);
  const faults = result.faults ?? (result.outcome === 'refused' ? [{ ...changed, file }] : []);
  return { code, version, status, ...result, faults };
}

function summaryOf({ code, version, status, themes, criteria, sectors }: Framework): object {
  const counts = { sectors: sectors.length, themes: themes.length, criteria: criteria.length };
  return { code, version, status, ...counts, faults: [] };
}

function isRefusal(output: object): boolean {
  return 'outcome' in output && output.outcome === 'refused';
}

async function readFramework(
  file: string,
  io: FrameworkCommandIo,
): Promise<{ readonly framework: Framework; readonly raw: string }> {
  const raw = await readText(file, io);
  const candidate = parse(raw, file);
  const schema = JSON.parse(await io.readFile(FRAMEWORK_SCHEMA_FILE)) as object;
  const faults = checkFramework(candidate, schema);
  if (faults.length > 0) throw new Faulty(faults.map((found) => ({ ...found, file })));
  return { framework: candidate as Framework, raw };
}

async function readJson(file: string, io: FrameworkCommandIo): Promise<unknown> {
  return parse(await readText(file, io), file);
}

async function readText(file: string, io: FrameworkCommandIo): Promise<string> {
  try {
    return await io.readFile(file);
  } catch (error) {
    throw new Faulty([{ ...fault('', 'unreadable', messageOf(error)), file }]);
  }
}

/** JSON, with or without the byte order mark that some editors write. */
function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Faulty([{ ...fault('', 'noJson', messageOf(error)), file }]);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fault(path: string, code: string, message: string): FileFault {
  return { path, code, message };
}
