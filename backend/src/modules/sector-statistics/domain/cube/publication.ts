import type { NoiseTable } from '../noise/thresholds.js';
import type { Policy } from '../policy.js';
import type { Lattice, Unit } from '../selection/lattice.js';
import type { Selection } from '../selection/select-groups.js';
import type { Column } from './column.js';
import type { Cube } from './cube.js';

/** The noisy counts of one group before coding; they never leave the job. */
export interface NoisyGroup {
  readonly key: string;
  readonly n: number;
  readonly table: NoiseTable;
  /** Beside each code of the column: from 0 to n. */
  readonly counts: readonly number[];
}

/** Who took part in each criterion and theme in an earlier year that is still on show. */
export interface EarlierYear {
  readonly year: number;
  readonly members: ReadonlyMap<string, readonly Unit[]>;
}

/** All that a publication is made from. */
export interface PublicationInput {
  /** Four digits. */
  readonly year: number;
  /** Exactly 32 bytes. */
  readonly secret: Uint8Array;
  readonly policy: Policy;
  readonly units: readonly Unit[];
  /** Criteria and themes; their order is that of the cube. */
  readonly columns: readonly Column[];
  readonly earlier: readonly EarlierYear[];
}

/** A set of units with what was chosen for it, for the attacks that follow. */
export interface WorkedSet {
  readonly columns: readonly Column[];
  readonly units: readonly Unit[];
  readonly lattice: Lattice;
  readonly selection: Selection;
}

/** The cube, and what must never leave the job that made it. */
export interface MadeCube {
  readonly cube: Cube;
  /** Secret: answers, and counts before coding, by column and then by group. */
  readonly workings: {
    readonly sets: readonly WorkedSet[];
    readonly counts: ReadonlyMap<string, ReadonlyMap<string, NoisyGroup>>;
  };
}

/** What is being done, of how many steps of that kind; for whoever watches. */
export type Progress = (step: 'groups' | 'cells', done: number, total: number) => void;
