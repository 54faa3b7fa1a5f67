import { computed, inject, Injectable } from '@angular/core';
import type { ResultYear, Results, YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { planEffect, type PlanEffect } from '@zicht/shared/improvement/plan/plan-effect';
import { FrameworkStore } from '../../core/framework/framework.store';
import { ApiProblem } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { DashboardsApi } from './dashboards.api';
import { lowestFirst, themeResults } from './theme-results';
import { evaluateYear, yearResult } from './year-result';

/** What the pages of one year show; `results` is null while nobody started the year. */
export interface LoadedResults {
  readonly years: readonly Pick<ResultYear, 'year' | 'status' | 'closesOn'>[];
  readonly results: Results | null;
  readonly frameworkOf: (year: YearAnswers) => Framework;
}

/** The three standings, beside the year that they build on. */
export interface EffectOfPlan extends PlanEffect {
  readonly base: YearAnswers;
}

/** Results of one year beside the years before, and what the plan makes of the last submission. */
@Injectable()
export class ResultsStore {
  private readonly api = inject(DashboardsApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);

  readonly request = requestState<LoadedResults>();
  /** Everything as the server gave it. */
  readonly results = computed(() => this.request.value()?.results ?? null);
  readonly now = computed(() => this.resultOf(this.results()?.current));
  readonly before = computed(() => {
    const [now, results] = [this.now(), this.results()];
    return this.resultOf(results?.submitted.find(({ year }) => year + 1 === now?.year));
  });
  /** Years that were started, newest first. */
  readonly years = computed(() =>
    (this.request.value()?.years ?? []).filter(({ status }) => status !== null).map(({ year }) => year),
  );
  readonly isProvisional = computed(() => this.now()?.submittedAt === null);
  /** In the order of the framework. */
  readonly themes = computed(() => {
    const now = this.now();
    return now === null ? [] : themeResults(now, this.before());
  });
  readonly sorted = computed(() => lowestFirst(this.themes()));
  /** Themes that have a result. */
  readonly complete = computed(() => this.themes().filter(({ score }) => score !== null));
  /** Submitted years up to the one shown, oldest first. */
  readonly history = computed(() => {
    const [loaded, now] = [this.request.value(), this.now()];
    if (!loaded?.results || now === null) return [];
    return loaded.results.submitted
      .filter(({ year }) => year <= now.year)
      .map((year) => evaluateYear(loaded.frameworkOf(year), year));
  });
  /** Null for a year before the last submission: the plan builds on that one. */
  readonly effect = computed<EffectOfPlan | null>(() => {
    const [loaded, results] = [this.request.value(), this.results()];
    if (!loaded || results === null) return null;
    const base = results.submitted.at(-1) ?? results.current;
    if (results.current.year < base.year) return null;
    const { claims, open } = results.plan;
    return { base, ...planEffect({ framework: loaded.frameworkOf(base), confirmed: base, claims, open }) };
  });
  /** Whether the three standings are those of the year shown. */
  readonly isEffectOfYear = computed(() => {
    const [base, now] = [this.effect()?.base, this.now()];
    return base !== undefined && base.year === now?.year && base.submittedAt === now.submittedAt;
  });

  /** Reads the results of a year; what is shown of another year goes first. */
  async load(year: number): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    if (this.now()?.year !== year) this.request.clear();
    await this.request.run(() => this.read(organisation.id, year));
  }

  /** The round of a year, if there is one. */
  roundOf(year: number): LoadedResults['years'][number] | null {
    return this.request.value()?.years.find((round) => round.year === year) ?? null;
  }

  private resultOf(year: YearAnswers | undefined) {
    const loaded = this.request.value();
    return year === undefined || !loaded ? null : yearResult(loaded.frameworkOf(year), year);
  }

  private async read(organisationId: string, year: number): Promise<LoadedResults> {
    try {
      const results = await this.api.results(organisationId, year);
      const frameworks = new Map(
        await Promise.all(
          [...results.submitted, results.current].map(
            async (each) =>
              [
                versionOf(each),
                await this.frameworks.get(each.frameworkCode, each.frameworkVersion),
              ] as const,
          ),
        ),
      );
      const frameworkOf = (of: YearAnswers): Framework => {
        const framework = frameworks.get(versionOf(of));
        if (framework === undefined) throw new Error('Every year has its framework');
        return framework;
      };
      return { years: results.years, results, frameworkOf };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'notFound') throw error;
      const { years } = await this.api.years(organisationId);
      return {
        years: years.map(({ round, status }) => ({ year: round.year, closesOn: round.closesOn, status })),
        results: null,
        frameworkOf: () => {
          throw new Error('A year that nobody started has no framework');
        },
      };
    }
  }
}

function versionOf({ frameworkCode, frameworkVersion }: YearAnswers): string {
  return `${frameworkCode}/${frameworkVersion}`;
}
