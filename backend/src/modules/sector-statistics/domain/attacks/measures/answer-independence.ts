import type { Column } from '../../cube/column.js';
import type { WorkedSet } from '../../cube/publication.js';
import type { Random } from '../../population/random.js';
import { resultOf, type AttackResult } from './attack-result.js';

/** Chooses the groups of a publication with these answers; the product's way, or a broken one. */
export type ChooseGroups = (
  columns: readonly Column[],
) => readonly Pick<WorkedSet, 'columns' | 'lattice' | 'selection'>[];

/**
 * T10: exchanges the answers to each criterion and theme among the organisations that gave one, and chooses the groups
 * again. Holds when the same groups are shown and the same are hidden, with the same sizes. Figures: sets, shown, hidden.
 */
export function attackByExchange(
  columns: readonly Column[],
  choose: ChooseGroups,
  random: Random,
): AttackResult {
  const before = choose(columns).map(pictureOf);
  const after = choose(columns.map((column) => exchanged(column, random))).map(pictureOf);
  const findings = before.flatMap((one, index) =>
    JSON.stringify(one) === JSON.stringify(after[index])
      ? []
      : [`Other answers change which groups are shown for ${one.columns.join(', ')}.`],
  );
  const sum = (count: (one: (typeof before)[number]) => number) =>
    before.reduce((total, one) => total + count(one), 0);
  const figures = {
    sets: before.length,
    shown: sum(({ shown }) => shown.length),
    hidden: sum(({ hidden }) => hidden.length),
  };
  const changed =
    before.length === after.length ? findings : [...findings, 'Other answers change the sets of units.'];
  return resultOf('T10', figures, changed);
}

function pictureOf({ columns, lattice, selection }: ReturnType<ChooseGroups>[number]) {
  const shown = new Set(selection.shown.map(({ key }) => key));
  return {
    columns: columns.map(({ code }) => code),
    shown: selection.shown.map(({ key, n }) => [key, n]),
    hidden: lattice.nodes.filter(({ key }) => !shown.has(key)).map(({ key, n }) => [key, n]),
    removed: selection.removed,
  };
}

/** The same answers, each given by another of those who answered (Fisher and Yates). */
function exchanged(column: Column, random: Random): Column {
  const given = column.answers.filter((answer) => answer !== undefined);
  for (let place = given.length - 1; place > 0; place -= 1) {
    const other = random.below(place + 1);
    [given[place], given[other]] = [given[other] ?? '', given[place] ?? ''];
  }
  let next = 0;
  const answers = column.answers.map((answer) => (answer === undefined ? undefined : given[next++]));
  return { ...column, answers };
}
