import { cubeHash } from '../../domain/cube/cube.js';
import { FLOOR } from '../../domain/policy.js';
import type { Policy } from '../../domain/policy.js';
import { snapshotOf } from '../../domain/publication/snapshot-units.js';
import { cubeOf, linesOf } from '../../domain/publication/stored-cube.js';
import type { StoredPublication } from '../../domain/publication/stored-cube.js';
import { demoSecret, secretHash } from '../../domain/secret.js';
import type { PublicationRepository } from '../../persistence/publication.repository.js';
import { createSolver } from '../../solver/highs-solver.js';
import { fitFramework, PreparePublication } from './prepare-publication.js';
import { PublishPublication } from './publish-publication.js';

/** One filter at a time: with two, the exact search of the gate had not ended after seven minutes for one year. */
const DEMO_POLICY: Policy = { ...FLOOR, views: [[], ['S'], ['R'], ['Z']] };

/** Who published in the demo, and when; a publication of real organisations refuses its secret. */
export interface DemoHands {
  readonly first: string;
  readonly second: string;
  readonly at: Date;
}

/** Publishes a year of the demo with the demo's secret, and gives what a file keeps of it. */
export async function makeDemoPublication(
  repository: PublicationRepository,
  year: number,
  { first, second, at }: DemoHands,
): Promise<StoredPublication> {
  const given = { year, secret: demoSecret(year), policy: DEMO_POLICY, isDemo: true };
  const today = at.toISOString().slice(0, 10);
  const prepare = new PreparePublication(repository, await createSolver());
  const report = await prepare.execute({ ...given, by: first, now: at, today });
  await publish(repository, year, { first, second, at });
  const { cells, quantiles } = await repository.readPublished(year);
  return { year, report, ...linesOf(cells, quantiles) };
}

/**
 * Shows a year of the demo from a file that {@link makeDemoPublication} made, with the snapshot of today's demo data:
 * computing it takes minutes. Does nothing where the year has a publication.
 */
export async function restoreDemoPublication(
  repository: PublicationRepository,
  stored: StoredPublication,
  { first, second, at }: DemoHands,
): Promise<void> {
  const { year, report } = stored;
  if ((await repository.find(year)) !== undefined) return;
  const round = await repository.findRound(year);
  if (round === undefined) throw new Error(`The demo has no round ${year}.`);
  const { frameworkCode, frameworkVersion, snapshotOn } = round;
  const [submitted, frame] = await repository.readTaken(year, snapshotOn, true);
  const units = snapshotOf(fitFramework(round), submitted);
  const draft = cubeOf(stored);
  if (units.length !== report.units || cubeHash({ year, ...draft }) !== report.cellsHash)
    throw new Error(`The file of the demo's publication ${year} does not fit its data; make it again.`);
  const secretSha256 = secretHash(demoSecret(year));
  const row = {
    year,
    frameworkCode,
    frameworkVersion,
    snapshotOn,
    policy: report.policy,
    secretSha256,
    frame,
  };
  await repository.addSnapshot({ ...row, preparedBy: first, preparedAt: at }, units);
  const outcome = {
    status: 'checked',
    policy: report.policy,
    report,
    draft,
    cellsSha256: report.cellsHash,
  } as const;
  await repository.keepOutcome(year, outcome);
  await publish(repository, year, { first, second, at });
}

async function publish(
  repository: PublicationRepository,
  year: number,
  { second, at }: DemoHands,
): Promise<void> {
  // The demo's secret stands in the sources: there is nothing to destroy.
  await new PublishPublication(repository, async () => undefined).execute({ year, by: second, now: at });
}
