import type { PublishedFramework } from '../../domain/framework/published-framework.js';
import { publishedFramework } from '../../domain/framework/published-framework.js';
import type { Policy } from '../../domain/policy.js';
import type { PublicationReport } from '../../domain/publication/publication-report.js';
import { mayTake, PublicationRefused } from '../../domain/publication/publication-status.js';
import { snapshotOf } from '../../domain/publication/snapshot-units.js';
import { readSecret, secretHash } from '../../domain/secret.js';
import type { Solver } from '../../domain/solver.js';
import type {
  PublicationRepository,
  PublicationRow,
  RoundWithFramework,
} from '../../persistence/publication.repository.js';
import { computePublication, earlierYearOf } from '../work/compute-publication.js';
import type { ComputationWatch } from '../work/compute-publication.js';

/** What preparing a publication needs to be told. */
export interface Preparation {
  readonly year: number;
  /** Person who prepares; another one publishes. */
  readonly by: string;
  readonly secret: Uint8Array;
  readonly policy: Policy;
  /** Day of today, `YYYY-MM-DD`, and this moment. */
  readonly today: string;
  readonly now: Date;
  /** Whether this is about the demo's invented organisations, whose secret may be the demo's. */
  readonly isDemo: boolean;
  readonly watch?: ComputationWatch;
}

/** Takes the snapshot of a year once, then computes cube and gate; may be begun anew after any crash. */
export class PreparePublication {
  constructor(
    private readonly repository: PublicationRepository,
    private readonly solver: Solver,
  ) {}

  /**
   * Resolves to the report; what the gate stopped is kept as `blocked`, without cells.
   * @throws PublicationRefused for an unknown round, a day before the snapshot date has passed, an unfit framework, a bad
   * secret, another secret than the one begun with, organisations without concern, and a year that was published
   */
  async execute(preparation: Preparation): Promise<PublicationReport> {
    const { year } = preparation;
    const round = await this.repository.findRound(year);
    if (round === undefined) throw new PublicationRefused('unknownRound', `There is no round ${year}.`);
    const framework = fitFramework(round);
    const before = await this.repository.find(year);
    const row = before ?? (await this.begin(preparation, round, framework));
    if (before !== undefined) requireSame(before, preparation);
    if (row.status === 'checked' && row.report !== null) return row.report;
    // Nothing of a stopped publication was shown, so it may be tried with a stricter policy.
    const policy = row.status === 'blocked' ? preparation.policy : row.policy;
    const years = await this.repository.yearsOnShow(year);
    const earlier = await Promise.all(
      years.map(async (one) => earlierYearOf(one, await this.repository.readUnits(one))),
    );
    const { cube, report } = await computePublication(
      {
        year,
        secret: secretOf(preparation, []),
        policy,
        framework,
        frameworkCode: row.frameworkCode,
        frameworkVersion: row.frameworkVersion,
        snapshot: await this.repository.readUnits(year),
        earlier,
      },
      this.solver,
      {
        between: (step) => this.repository.keepStep(year, step, step === 'cube' ? 0 : 1, 2),
        ...(preparation.watch && { watch: preparation.watch }),
      },
    );
    const { held } = report.gate;
    await this.repository.keepOutcome(year, {
      status: held ? 'checked' : 'blocked',
      policy,
      report,
      draft: held ? { cells: cube.cells, quantiles: cube.quantiles } : null,
      cellsSha256: held ? report.cellsHash : null,
    });
    return report;
  }

  private async begin(
    preparation: Preparation,
    round: RoundWithFramework,
    framework: PublishedFramework,
  ): Promise<PublicationRow> {
    const { year, by, policy, today, now, isDemo } = preparation;
    if (today <= round.snapshotOn)
      throw new PublicationRefused('tooEarly', `The snapshot date ${round.snapshotOn} has not passed.`);
    const secret = secretOf(preparation, await this.repository.usedSecrets());
    const [submitted, frame] = await this.repository.readTaken(year, round.snapshotOn, isDemo);
    const { frameworkCode, frameworkVersion, snapshotOn } = round;
    const row = {
      year,
      frameworkCode,
      frameworkVersion,
      snapshotOn,
      policy,
      preparedBy: by,
      preparedAt: now,
    };
    await this.repository.addSnapshot(
      { ...row, frame, secretSha256: secretHash(secret) },
      snapshotOf(framework, submitted),
    );
    return this.existing(year);
  }

  private async existing(year: number): Promise<PublicationRow> {
    const row = await this.repository.find(year);
    if (row === undefined) throw new Error(`The publication of ${year} is gone.`);
    return row;
  }
}

/** What the framework of a round publishes. Throws PublicationRefused when it does not fit. */
export function fitFramework({ framework }: Pick<RoundWithFramework, 'framework'>): PublishedFramework {
  const published = publishedFramework(framework);
  if (!('faults' in published)) return published;
  throw new PublicationRefused('unfitFramework', published.faults.map(({ message }) => message).join(' '));
}

function secretOf({ secret, isDemo }: Preparation, usedBefore: readonly string[]): Uint8Array {
  const read = readSecret(secret, { usedBefore, allowsDemo: isDemo });
  if ('secret' in read) return read.secret;
  throw new PublicationRefused('secret', read.fault.message);
}

function requireSame(row: PublicationRow, preparation: Preparation): void {
  if (!mayTake('compute', row.status))
    throw new PublicationRefused(
      'wrongStatus',
      `The publication of ${row.year} is ${row.status}; a year has one.`,
    );
  if (secretHash(secretOf(preparation, [])) !== row.secretSha256)
    throw new PublicationRefused('otherSecret', 'This publication was begun with another secret.');
}
