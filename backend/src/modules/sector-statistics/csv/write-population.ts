import type { Column } from '../domain/cube/column.js';
import { NOT_APPLICABLE } from '../domain/framework/published-codes.js';
import { dutchPopulation } from '../domain/population/dutch-population.js';
import { plainColumns, sectorColumns } from '../domain/population/invented-answers.js';
import { panel } from '../domain/population/panel.js';
import type { PopulationUnit } from '../domain/population/population.js';
import { specificationPopulation } from '../domain/population/specification-population.js';
import { NOT_APPLICABLE_CELL, UNIT_COLUMNS } from './read-units.js';

/** Which invented country is wanted. */
export interface WantedPopulation {
  readonly country: 'specification' | 'dutch';
  readonly organisations: number;
  readonly years: number;
  readonly seed: number;
}

/** Criteria that everybody is asked, in a table of the specification's country. */
const CRITERIA = 40;

/** Tables of units, one for each year: `units-1.csv` and so on. The same wish gives the same bytes. */
export function writePopulation({
  country,
  organisations,
  years,
  seed,
}: WantedPopulation): Record<string, string> {
  const population =
    country === 'dutch' ? dutchPopulation(organisations, seed) : specificationPopulation(organisations, seed);
  const columnsOf = country === 'dutch' ? sectorColumns : plainColumns;
  const found = panel(population, years, seed);
  return Object.fromEntries(
    found.map((units, year) => [
      `units-${year + 1}.csv`,
      tableOf(units, columnsOf(CRITERIA, units, seed + year)),
    ]),
  );
}

function tableOf(units: readonly PopulationUnit[], columns: readonly Column[]): string {
  const header = [...UNIT_COLUMNS, ...columns.map(({ code }) => code)];
  const rows = units.map(({ id, sector, region, size, concern }, index) =>
    [id, sector, region, size, concern, ...columns.map(({ answers }) => cellOf(answers[index]))].join(),
  );
  return `${[header.join(), ...rows].join('\n')}\n`;
}

function cellOf(answer: string | undefined): string {
  return answer === NOT_APPLICABLE ? NOT_APPLICABLE_CELL : (answer ?? '');
}
