import { FLOOR, readPolicy, type Policy } from './domain/policy.js';
import { PublicationRefused } from './domain/publication/publication-status.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import type { DataSource } from '../../platform/database/data-sources.js';
import { demoSecret } from './domain/secret.js';
import { createSolver } from './solver/highs-solver.js';
import type { ComputationWatch } from './use-cases/work/compute-publication.js';
import { PreparePublication } from './use-cases/publishing/prepare-publication.js';
import { PublishPublication } from './use-cases/publishing/publish-publication.js';
import { RehearsePublication } from './use-cases/publishing/rehearse-publication.js';
import { WithdrawPublication } from './use-cases/publishing/withdraw-publication.js';

/** The world outside the command. */
export interface PublicationCommandIo {
  /** Connected as zicht_publish. */
  readonly dataSource: DataSource;
  readonly isDemo: boolean;
  readonly now: Date;
  /** Day of `now` in Europe/Amsterdam, `YYYY-MM-DD`. */
  readonly today: string;
  /** Content of the key file; empty when there is none. */
  readonly readSecret: () => Promise<Uint8Array>;
  readonly destroySecret: () => Promise<void>;
  readonly readFile: (path: string) => Promise<string>;
  readonly writeOut: (text: string) => void;
  /** One line for every part of a step; they come while nothing else can run. */
  readonly tellProgress: (line: string) => void;
}

const USAGE =
  'publication rehearse YEAR [POLICY] | prepare YEAR PERSON [POLICY] | publish YEAR PERSON | ' +
  'withdraw YEAR PERSON | show YEAR';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `rehearse`, `prepare`, `publish`, `withdraw`, `show`: one JSON document on standard output. PERSON is the id of who
 * does it; publishing needs another one than preparing. POLICY is a file with JSON, or the JSON itself. Resolves to the exit code: 0, or 1 with
 * `{ "faults": [{ code, message }] }`, and 1 with the report for a publication that the gate stopped.
 */
export async function runPublicationCommand(
  args: readonly string[],
  io: PublicationCommandIo,
): Promise<number> {
  try {
    const { output, code } = await outputOf(args, io);
    io.writeOut(`${JSON.stringify(output, null, 2)}\n`);
    return code;
  } catch (error) {
    if (!(error instanceof PublicationRefused) && !(error instanceof Misused)) throw error;
    const code = error instanceof PublicationRefused ? error.code : 'usage';
    io.writeOut(`${JSON.stringify({ faults: [{ code, message: error.message }] }, null, 2)}\n`);
    return 1;
  }
}

class Misused extends Error {}

async function outputOf(
  [command, yearText = '', ...others]: readonly string[],
  io: PublicationCommandIo,
): Promise<{ readonly output: object; readonly code: 0 | 1 }> {
  if (!/^[1-9]\d{3}$/.test(yearText)) throw new Misused(`Use: ${USAGE}`);
  const year = Number(yearText);
  const repository = new PublicationRepository(io.dataSource);
  const { now, today, isDemo } = io;
  const watch: ComputationWatch = (step, done, total) => io.tellProgress(`${step} ${done} ${total}`);
  if (command === 'rehearse') {
    const policy = await policyOf(others[0], io);
    const report = await new RehearsePublication(repository, await createSolver()).execute({
      year,
      policy,
      isDemo,
      watch,
    });
    return { output: report, code: report.held ? 0 : 1 };
  }
  if (command === 'show') {
    const found = await repository.find(year);
    return { output: found ?? { year, status: 'open' }, code: 0 };
  }
  const [by = '', policyFile] = others;
  if (!UUID.test(by)) throw new Misused(`Use: ${USAGE}`);
  if (command === 'prepare') {
    const [given, policy] = [await io.readSecret(), await policyOf(policyFile, io)];
    const secret = isDemo && given.length === 0 ? demoSecret(year) : given;
    const prepare = new PreparePublication(repository, await createSolver());
    const report = await prepare.execute({ year, by, secret, policy, today, now, isDemo, watch });
    return { output: report, code: report.gate.held ? 0 : 1 };
  }
  if (command === 'publish') {
    await new PublishPublication(repository, io.destroySecret).execute({ year, by, now });
    return { output: { year, status: 'published' }, code: 0 };
  }
  if (command === 'withdraw') {
    await new WithdrawPublication(repository).execute({ year, by, now });
    return { output: { year, status: 'withdrawn' }, code: 0 };
  }
  throw new Misused(`Use: ${USAGE}`);
}

async function policyOf(file: string | undefined, io: PublicationCommandIo): Promise<Policy> {
  if (file === undefined) return FLOOR;
  let candidate: unknown;
  try {
    candidate = JSON.parse(file.startsWith('{') ? file : await io.readFile(file));
  } catch {
    throw new Misused(`${file} is not a file with JSON.`);
  }
  const read = readPolicy(candidate);
  if ('policy' in read) return read.policy;
  throw new Misused(read.faults.map(({ field, message }) => `${field}: ${message}`).join(' '));
}
