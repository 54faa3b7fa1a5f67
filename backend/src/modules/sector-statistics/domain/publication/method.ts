import type { Coverage, Method } from '@zicht/shared/sector-statistics/method.contract';
import type { CubeSet } from '../cube/cube.js';
import type { PublicationReport } from './publication-report.js';

/** What is told of how a publication was made; which groups were taken out in which order stays with the report. */
export function methodOf(report: PublicationReport): Method {
  const { gate, policy } = report;
  return {
    year: report.year,
    organisations: report.units,
    frameworkCode: report.frameworkCode,
    frameworkVersion: report.frameworkVersion,
    policy: { ...policy, views: policy.views.map((view) => [...view]) },
    policySha256: report.policyHash,
    cellsSha256: report.cellsHash,
    codeVersion: report.codeVersion,
    factReach: report.factReach,
    coverage: coverageOf(report.sets),
    gate: {
      held: gate.held,
      seed: gate.seed,
      sets: gate.sets.map(({ columns, n, results }) => ({
        columns: [...columns],
        n,
        results: results.map(outcomeOf),
      })),
      results: gate.results.map(outcomeOf),
    },
  };
}

/** How many groups are shown of how many, by set of units. */
export function coverageOf(sets: readonly CubeSet[]): Coverage[] {
  return sets.map(({ columns, n, groups, existing, eligible }) => ({
    columns: [...columns],
    organisations: n,
    existing,
    eligible,
    shown: groups.length,
  }));
}

function outcomeOf({
  attack,
  held,
  figures,
  findings,
}: PublicationReport['gate']['results'][number]): Method['gate']['results'][number] {
  return { attack, held, figures: { ...figures }, findings: [...findings] };
}
