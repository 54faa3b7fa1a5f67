import { runGate } from '../domain/attacks/gate.js';
import type { GateReport } from '../domain/attacks/gate.js';
import { cubeHash, type Cube } from '../domain/cube/cube.js';
import { makeCube } from '../domain/cube/make-cube.js';
import type { EarlierYear, PublicationInput } from '../domain/cube/publication.js';
import { policyHash, type Policy } from '../domain/policy.js';
import { secretHash } from '../domain/secret.js';
import type { Solver } from '../domain/solver.js';
import {
  PUBLICATION_FILES,
  readCells,
  readQuantiles,
  writeCells,
  writeFrame,
  writeGroups,
  writeQuantiles,
} from './publication-files.js';
import type { UnitsTable } from './read-units.js';

/** Report of a publication made from a table; everything in it may be published. */
export interface TableReport {
  readonly format: 1;
  readonly year: number;
  readonly units: number;
  readonly criteria: number;
  readonly policy: Policy;
  readonly policyHash: string;
  readonly cubeHash: string;
  readonly secretHash: string;
  /** Groups whose noise came from the strict table, by criterion. */
  readonly strictGroups: Readonly<Record<string, readonly string[]>>;
  readonly sets: readonly TableSetReport[];
  readonly gate: GateReport;
  readonly notes: readonly string[];
}

/** Which groups are shown for criteria that the same organisations are asked. */
export interface TableSetReport {
  readonly criteria: readonly string[];
  readonly n: number;
  readonly existing: number;
  readonly eligible: number;
  readonly shown: number;
  readonly hidden: number;
  readonly removed: readonly { readonly node: string; readonly reason: string }[];
}

/** What a table is published with. */
export interface TablePublication {
  readonly year: number;
  readonly secret: Uint8Array;
  readonly policy: Policy;
  readonly table: UnitsTable;
  readonly earlier: readonly EarlierYear[];
}

/** Files by name, and the report among them as it is. */
export interface TableFiles {
  readonly report: TableReport;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Publishes a table: cube, gate, files. The same input gives the same bytes. The gate looks at the cells as they stand in
 * the files. A publication that the gate stops has a report with `gate.held` false and no other file.
 */
export function publishTable(
  { table, ...publication }: TablePublication,
  solver: Solver,
  onProgress: (step: string, done: number, total: number) => void = () => undefined,
): TableFiles {
  const input: PublicationInput = { ...publication, units: table.units, columns: table.columns };
  const made = makeCube(input, solver, onProgress);
  const { cube } = made;
  const files = {
    [PUBLICATION_FILES.groups]: writeGroups(cube),
    [PUBLICATION_FILES.cells]: writeCells(cube),
    [PUBLICATION_FILES.quantiles]: writeQuantiles(cube),
  };
  const strict = strictGroupsOf(cube);
  const exported = readBack(files, strict);
  const hash = cubeHash(cube);
  const gate = runGate({ input, made, exported, seed: seedOf(hash) }, solver, onProgress);
  const report: TableReport = {
    format: 1,
    year: input.year,
    units: input.units.length,
    criteria: input.columns.length,
    policy: input.policy,
    policyHash: policyHash(input.policy),
    cubeHash: hash,
    secretHash: secretHash(input.secret),
    strictGroups: strict,
    sets: setsOf(cube),
    gate,
    notes: notesOf(cube),
  };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  const frame = writeFrame(table.units, table.columns);
  const all = { ...files, [PUBLICATION_FILES.report]: text, [PUBLICATION_FILES.frame]: frame };
  return { report, files: gate.held ? all : {} };
}

/** The cells of these files, as somebody reads them who has nothing else. */
export function readBack(
  files: Readonly<Record<string, string>>,
  strict: TableReport['strictGroups'],
): Pick<Cube, 'cells' | 'quantiles'> {
  const bytes = (name: string) => Buffer.from(files[name] ?? '');
  return {
    cells: readCells(bytes(PUBLICATION_FILES.cells), (column, group) =>
      strict[column]?.includes(group) ? 'strict' : 'standard',
    ),
    quantiles: readQuantiles(bytes(PUBLICATION_FILES.quantiles)),
  };
}

function strictGroupsOf({ cells }: Cube): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { column, group, table } of cells) {
    if (table !== 'strict' || found[column]?.at(-1) === group) continue;
    (found[column] ??= []).push(group);
  }
  return found;
}

/** Random checks that anybody can do again: their seed comes from the cube itself. */
function seedOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16);
}

function setsOf({ sets }: Cube): TableSetReport[] {
  return sets.map(({ columns, n, existing, eligible, groups, removed }) => {
    const shown = groups.length;
    return { criteria: columns, n, existing, eligible, shown, hidden: existing - shown, removed };
  });
}

function notesOf({ sets }: Cube): string[] {
  const shown = Math.max(0, ...sets.map(({ groups }) => groups.length));
  const hidden = sets.filter(({ groups }) => groups.length === 0).flatMap(({ columns }) => columns);
  return [
    ...(shown === 0
      ? ['There are too few organisations to show anything. Nothing about them was written.']
      : []),
    ...(shown > 0 && hidden.length > 0
      ? [`Shown in no group, because too few organisations or concerns are asked: ${hidden.join(', ')}.`]
      : []),
    ...(shown > 0 && shown < 10 ? ['Few groups can be shown. More appear with more organisations.'] : []),
    'A table does not tell which criteria carry the same fact: the limit on certainty holds for each criterion by itself.',
  ];
}
