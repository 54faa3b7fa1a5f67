import type { GateReport } from '../attacks/gate.js';
import { cubeHash, type Cube, type CubeSet } from '../cube/cube.js';
import { policyHash, type Policy } from '../policy.js';

/** What is kept and shown of a publication beside its cells; no answer, no organisation, no count of answers. */
export interface PublicationReport {
  readonly year: number;
  readonly units: number;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly policy: Policy;
  readonly policyHash: string;
  readonly cellsHash: string;
  /** Which code made it; see {@link ReportFacts}. */
  readonly codeVersion: string;
  /** m: the largest number of vectors of one group that one fact enters. */
  readonly factReach: number;
  readonly sets: readonly CubeSet[];
  readonly gate: GateReport;
}

/** What goes into a report beside the cube and the gate. */
export interface ReportFacts {
  readonly units: number;
  readonly frameworkCode: string;
  readonly frameworkVersion: string;
  readonly policy: Policy;
  /** Hash over the code of the method, whose tests passed when it was built. */
  readonly codeVersion: string;
  readonly factReach: number;
}

/** The report of a publication. */
export function reportOf(facts: ReportFacts, cube: Cube, gate: GateReport): PublicationReport {
  const { units, frameworkCode, frameworkVersion, policy, codeVersion, factReach } = facts;
  return {
    year: cube.year,
    units,
    frameworkCode,
    frameworkVersion,
    policy,
    policyHash: policyHash(policy),
    cellsHash: cubeHash(cube),
    codeVersion,
    factReach,
    sets: cube.sets,
    gate,
  };
}

/** What a rehearsal tells: groups, coverage, and which attacks were held off. */
export interface RehearsalReport {
  readonly year: number;
  readonly units: number;
  readonly factReach: number;
  readonly sets: readonly CubeSet[];
  readonly held: boolean;
  readonly attacks: readonly {
    readonly columns: readonly string[];
    readonly attack: string;
    readonly held: boolean;
  }[];
}

/**
 * A report without anything that depends on the thrown-away secret or on an answer: no hash of cells, and of the attacks
 * the outcome alone, since their figures could be compared before and after somebody changed an answer.
 */
export function rehearsalOf({ year, units, factReach, sets, gate }: PublicationReport): RehearsalReport {
  const all = [...gate.sets, { columns: [], results: gate.results }];
  const attacks = all.flatMap(({ columns, results }) =>
    results.map(({ attack, held }) => ({ columns, attack, held })),
  );
  return { year, units, factReach, sets, held: gate.held, attacks };
}
