import { computed, inject, Injectable } from '@angular/core';
import type { AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import { FrameworkStore } from '../../core/framework/framework.store';
import { ApiProblem } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { DashboardsApi } from './dashboards.api';
import { lowestFirst, themeResults } from './theme-results';
import { yearResult, type YearResult } from './year-result';

/** What the pages of one year show; `now` is null while nobody started the year. */
export interface LoadedResults {
  readonly years: readonly AssessmentYear[];
  readonly now: YearResult | null;
  readonly before: YearResult | null;
}

/** Results of one year beside the year before. */
@Injectable()
export class ResultsStore {
  private readonly api = inject(DashboardsApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);

  readonly request = requestState<LoadedResults>();
  readonly now = computed(() => this.request.value()?.now ?? null);
  readonly before = computed(() => this.request.value()?.before ?? null);
  /** Years that were started, newest first. */
  readonly years = computed(() =>
    (this.request.value()?.years ?? [])
      .filter(({ status }) => status !== null)
      .map(({ round }) => round.year),
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

  /** Reads the results of a year; what is shown of another year goes first. */
  async load(year: number): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    if (this.now()?.year !== year) this.request.clear();
    await this.request.run(async () => {
      const [{ years }, results] = await Promise.all([
        this.api.years(organisation.id),
        this.readResults(organisation.id, year),
      ]);
      return { years, ...results };
    });
  }

  /** The round of a year, if there is one. */
  roundOf(year: number): AssessmentYear | null {
    return this.request.value()?.years.find(({ round }) => round.year === year) ?? null;
  }

  private async readResults(organisationId: string, year: number): Promise<Omit<LoadedResults, 'years'>> {
    try {
      const { current, previous } = await this.api.results(organisationId, year);
      const [now, before] = await Promise.all([
        this.frameworks.get(current.frameworkCode, current.frameworkVersion),
        previous && this.frameworks.get(previous.frameworkCode, previous.frameworkVersion),
      ]);
      return {
        now: yearResult(now, current),
        before: previous && before && yearResult(before, previous),
      };
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'notFound') return { now: null, before: null };
      throw error;
    }
  }
}
