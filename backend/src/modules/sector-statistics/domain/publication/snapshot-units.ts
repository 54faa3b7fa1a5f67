import type { Column } from '../cube/column.js';
import { NOT_APPLICABLE } from '../framework/published-codes.js';
import type { PublishedFramework } from '../framework/published-framework.js';
import type { Unit } from '../selection/lattice.js';
import { PublicationRefused } from './publication-status.js';

/** Answer codes of one organisation, by criterion and theme; absent where it is not asked. */
export type UnitCodes = Readonly<Record<string, string>>;

/** An organisation of a snapshot: its attributes and answers as they stood on that day. */
export interface SnapshotUnit {
  readonly organisationId: string;
  readonly mainSector: string;
  readonly sector: string;
  readonly region: string;
  readonly size: string;
  readonly concernId: string;
  readonly codes: UnitCodes;
}

/** The scores that a submission proves, as far as a publication needs them. */
export interface SubmittedScores {
  readonly criteria: Readonly<
    Record<string, { readonly score: number | null; readonly state: string } | undefined>
  >;
  readonly themes: Readonly<Record<string, { readonly level: number | null } | undefined>>;
}

/**
 * Codes of one submission (specification, "Codes" and "Applicability"): what applies to the main sector, as its score, or
 * `nvt` where it was left out. What the organisation was asked because of a further sector alone has no code.
 */
export function codesOf(
  { criteria, themes }: PublishedFramework,
  mainSector: string,
  scores: SubmittedScores,
): UnitCodes {
  const codes: [string, string][] = [];
  for (const { code, sectors } of criteria) {
    const found = scores.criteria[code];
    if (!sectors.includes(mainSector) || found === undefined || found.state === 'hiddenBySector') continue;
    codes.push([code, found.score === null ? NOT_APPLICABLE : String(found.score)]);
  }
  for (const { code, sectors } of themes) {
    const found = scores.themes[code];
    if (!sectors.includes(mainSector) || found === undefined) continue;
    codes.push([code, found.level === null ? NOT_APPLICABLE : String(found.level)]);
  }
  return Object.fromEntries(codes);
}

/** Units of a snapshot with their columns, for the cube; sorted by id, so that the database's order plays no part. */
export function cubeInputOf(
  { criteria, themes }: PublishedFramework,
  snapshot: readonly SnapshotUnit[],
): { readonly units: readonly Unit[]; readonly columns: readonly Column[] } {
  const sorted = [...snapshot].sort((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
  const units = sorted.map(unitOf);
  const answersOf = (code: string) => sorted.map(({ codes }) => codes[code]);
  const columns = [
    ...criteria.map(({ code, theme, isCore, codes }): Column => {
      const answers = answersOf(code);
      return { code, kind: 'criterion', theme, isCore, codes, hasQuantiles: false, answers };
    }),
    ...themes.map(({ code, codes }): Column => {
      const answers = answersOf(code);
      return { code, kind: 'theme', theme: code, isCore: false, codes, hasQuantiles: true, answers };
    }),
  ];
  return { units, columns };
}

/** A unit as the selection sees it. */
export function unitOf({ organisationId, sector, region, size, concernId }: SnapshotUnit): Unit {
  return { id: organisationId, sector, region, size, concern: concernId };
}

/** An organisation on the snapshot date, before its codes are known to the publication. */
export interface SubmittedUnit {
  readonly organisationId: string;
  readonly mainSector: string;
  readonly sector: string | null;
  readonly region: string | null;
  readonly size: string | null;
  readonly concernId: string | null;
  readonly scores: SubmittedScores;
}

/**
 * The units of a snapshot. Throws {@link PublicationRefused} with how many organisations have no concern, or no
 * publication sector, region or size: a publication without them would leave somebody out, or the concern rule.
 */
export function snapshotOf(
  framework: PublishedFramework,
  submitted: readonly SubmittedUnit[],
): readonly SnapshotUnit[] {
  const without = submitted.filter(({ concernId }) => concernId === null).length;
  if (without > 0)
    throw new PublicationRefused('noConcern', `${without} organisations have no concern that was confirmed.`);
  const units = submitted.flatMap(({ scores, sector, region, size, concernId, ...unit }) =>
    sector === null || region === null || size === null || concernId === null
      ? []
      : [{ ...unit, sector, region, size, concernId, codes: codesOf(framework, unit.mainSector, scores) }],
  );
  const unknown = submitted.length - units.length;
  if (unknown > 0)
    throw new PublicationRefused(
      'unknownAttribute',
      `${unknown} organisations have no publication sector, region or size.`,
    );
  return units;
}
