import { randomBytes } from 'node:crypto';
import type { Policy } from '../../domain/policy.js';
import { rehearsalOf, type RehearsalReport } from '../../domain/publication/publication-report.js';
import { PublicationRefused } from '../../domain/publication/publication-status.js';
import { snapshotOf } from '../../domain/publication/snapshot-units.js';
import { SECRET_BYTES } from '../../domain/secret.js';
import type { Solver } from '../../domain/solver.js';
import type { PublicationRepository } from '../../persistence/publication.repository.js';
import { computePublication, earlierYearOf } from '../work/compute-publication.js';
import type { ComputationWatch } from '../work/compute-publication.js';
import { fitFramework } from './prepare-publication.js';

/**
 * Does all that a publication does, with a secret of its own that is thrown away, and keeps nothing. Tells groups, coverage
 * and the gate's outcome, never a cell: a rehearsal that showed figures would give a fresh draw each time.
 */
export class RehearsePublication {
  constructor(
    private readonly repository: PublicationRepository,
    private readonly solver: Solver,
  ) {}

  /** @throws PublicationRefused for an unknown round, an unfit framework and organisations without concern */
  async execute(given: {
    readonly year: number;
    readonly policy: Policy;
    readonly isDemo: boolean;
    readonly watch?: ComputationWatch;
  }): Promise<RehearsalReport> {
    const { year, policy, isDemo, watch } = given;
    const round = await this.repository.findRound(year);
    if (round === undefined) throw new PublicationRefused('unknownRound', `There is no round ${year}.`);
    const framework = fitFramework(round);
    const years = await this.repository.yearsOnShow(year);
    const { frameworkCode, frameworkVersion, snapshotOn } = round;
    const [submitted] = await this.repository.readTaken(year, snapshotOn, isDemo);
    const { report } = await computePublication(
      {
        year,
        secret: randomBytes(SECRET_BYTES),
        policy,
        framework,
        frameworkCode,
        frameworkVersion,
        snapshot: snapshotOf(framework, submitted),
        earlier: await Promise.all(
          years.map(async (one) => earlierYearOf(one, await this.repository.readUnits(one))),
        ),
      },
      this.solver,
      { ...(watch && { watch }) },
    );
    return rehearsalOf(report);
  }
}
