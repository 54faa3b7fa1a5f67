import { runGate } from '../../domain/attacks/gate.js';
import { cubeHash, type Cube } from '../../domain/cube/cube.js';
import { makeCube } from '../../domain/cube/make-cube.js';
import type { EarlierYear } from '../../domain/cube/publication.js';
import type { PublishedFramework } from '../../domain/framework/published-framework.js';
import type { Policy } from '../../domain/policy.js';
import { reportOf, type PublicationReport } from '../../domain/publication/publication-report.js';
import { cubeInputOf, unitOf, type SnapshotUnit } from '../../domain/publication/snapshot-units.js';
import type { Solver } from '../../domain/solver.js';
import { codeVersion } from '../publishing/code-version.js';

/** What a publication is computed from. */
export interface Computation {
  readonly year: number;
  readonly secret: Uint8Array;
  readonly policy: Policy;
  readonly framework: PublishedFramework;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly snapshot: readonly SnapshotUnit[];
  readonly earlier: readonly EarlierYear[];
}

/** What is being done, of how many parts. */
export type ComputationWatch = (step: 'groups' | 'cells' | 'gate', done: number, total: number) => void;

/** A computed publication: the cube may leave the job only when the gate held. */
export interface Computed {
  readonly cube: Cube;
  readonly report: PublicationReport;
}

/**
 * Cube and gate of a publication. The same input gives the same cells, so a run that was ended can begin anew.
 */
export async function computePublication(
  { framework, snapshot, ...given }: Computation,
  solver: Solver,
  {
    between = async () => undefined,
    watch = () => undefined,
  }: {
    /** Awaited before each of the two steps. */
    readonly between?: (step: 'cube' | 'gate') => Promise<void>;
    /** Told of every part of a step, while nothing else can run. */
    readonly watch?: ComputationWatch;
  } = {},
): Promise<Computed> {
  const { year, secret, policy, earlier } = given;
  const input = { year, secret, policy, earlier, ...cubeInputOf(framework, snapshot) };
  await between('cube');
  const made = makeCube(input, solver, watch);
  await between('gate');
  const seed = Number.parseInt(cubeHash(made.cube).slice(0, 8), 16);
  // As the cells will be stored: through JSON, without what JSON does not carry.
  const exported = JSON.parse(JSON.stringify(made.cube)) as Cube;
  const gate = runGate({ input, made, exported, seed }, solver, (_attack, done, total) =>
    watch('gate', done, total),
  );
  const facts = {
    ...given,
    codeVersion: codeVersion(),
    units: snapshot.length,
    factReach: framework.factReach,
  };
  return { cube: made.cube, report: reportOf(facts, made.cube, gate) };
}

/** Who took part in each criterion and theme in an earlier year, from what its snapshot still tells. */
export function earlierYearOf(year: number, snapshot: readonly SnapshotUnit[]): EarlierYear {
  const members = new Map<string, ReturnType<typeof unitOf>[]>();
  for (const unit of snapshot)
    for (const code of Object.keys(unit.codes)) {
      const known = members.get(code);
      if (known) known.push(unitOf(unit));
      else members.set(code, [unitOf(unit)]);
    }
  return { year, members };
}
