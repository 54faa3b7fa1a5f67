import { computed, inject, Injectable } from '@angular/core';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { answersOf } from '@zicht/shared/improvement/plan/plan-effect';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { requestState } from '../../../core/request/request-state';
import type { AssessmentAddress } from '../assessment.api';
import { YearsApi } from '../years.api';
import type { ComparedYear } from './comparison';

interface SubmittedYear {
  readonly year: YearAnswers;
  readonly framework: Framework;
}

/** Submitted years to lay beside the one in view, each with the framework that it answered. */
@Injectable()
export class CompareStore {
  private readonly api = inject(YearsApi);
  private readonly frameworks = inject(FrameworkStore);

  readonly request = requestState<readonly SubmittedYear[]>();
  private readonly submitted = computed(() => this.request.value() ?? []);
  /** Newest first. */
  readonly years = computed(() =>
    this.submitted()
      .map(({ year }) => year.year)
      .reverse(),
  );

  /** Reads all submitted years before the one in view. */
  load(address: AssessmentAddress): Promise<void> {
    return this.request.run(async () => {
      const { submitted } = await this.api.results(address);
      return Promise.all(
        submitted
          .filter(({ year }) => year < address.year)
          .map(async (year) => ({
            year,
            framework: await this.frameworks.get(year.frameworkCode, year.frameworkVersion),
          })),
      );
    });
  }

  /** A submitted year, ready to compare. */
  yearOf(wanted: number): ComparedYear | null {
    const found = this.submitted().find(({ year }) => year.year === wanted);
    if (found === undefined) return null;
    const { year, framework } = found;
    const answers = answersOf(year);
    const { year: round, referenceDate, sectors } = year;
    return {
      evaluation: evaluate(framework, { round, referenceDate, sectors, answers }),
      answerOf: (code): Answer | null => answers[code] ?? null,
    };
  }

  /** Frameworks of the years after this one, old to new. */
  frameworksAfter(wanted: number): readonly Framework[] {
    return this.submitted()
      .filter(({ year }) => year.year > wanted)
      .map(({ framework }) => framework);
  }
}
