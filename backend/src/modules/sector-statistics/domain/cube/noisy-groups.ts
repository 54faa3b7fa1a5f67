import { clamp, fingerprint, noise, recordKey, type VectorKey } from '../noise/noise.js';
import type { Column } from './column.js';
import type { NoisyGroup, PublicationInput, WorkedSet } from './publication.js';

/**
 * Counts with noise of one criterion or theme in each of its shown groups (specification 3.3), by key of the group.
 * Throws a RangeError for an answer that is none of the codes of the column. Cost: one HMAC per organisation, one per
 * cell.
 */
export function noisyGroups(
  { secret, year, units, policy }: Pick<PublicationInput, 'secret' | 'year' | 'units' | 'policy'>,
  { lattice, selection }: WorkedSet,
  column: Column,
  strict: ReadonlySet<number>,
): ReadonlyMap<string, NoisyGroup> {
  const key: VectorKey = { secret, year, code: column.code };
  const places = new Map(lattice.atoms.map((atom, index) => [atom.key, index]));
  const sums = lattice.atoms.map(() => 0n);
  const counts = lattice.atoms.map(() => column.codes.map(() => 0));
  units.forEach((unit, index) => {
    const answer = column.answers[index];
    const atom = places.get(`${unit.sector}|${unit.region}|${unit.size}`);
    if (answer === undefined || atom === undefined) return;
    const place = column.codes.indexOf(answer);
    const inAtom = counts[atom];
    if (place === -1 || inAtom === undefined)
      throw new RangeError(`An answer to ${column.code} is none of its codes.`);
    inAtom[place] = (inAtom[place] ?? 0) + 1;
    sums[atom] = (sums[atom] ?? 0n) + recordKey(key, unit.id, answer);
  });
  const groups = selection.shown.map((node): [string, NoisyGroup] => {
    const inside = lattice.atoms.flatMap((_, index) => (node.atoms[index] === 1 ? [index] : []));
    const content = { n: node.n, fingerprint: fingerprint(inside.map((atom) => sums[atom] ?? 0n)) };
    const table = strict.has(node.index) || policy.varianceStandard === 4 ? 'strict' : 'standard';
    const noisy = column.codes.map((answer, place) => {
      const exact = inside.reduce((sum, atom) => sum + (counts[atom]?.[place] ?? 0), 0);
      return clamp(exact + noise(key, content, answer, table), node.n);
    });
    return [node.key, { key: node.key, n: node.n, table, counts: noisy }];
  });
  return new Map(groups);
}
