import { computed, inject, Injectable } from '@angular/core';
import { sinceLastYear } from '@zicht/shared/assessments/since-last-year';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { requestState } from '../../../core/request/request-state';
import { AssessmentStore } from '../assessment.store';
import { YearsApi } from '../years.api';

/** What happened around each question since last year: its words, its evidence, the actions finished for it. */
@Injectable()
export class SinceLastYearStore {
  private readonly api = inject(YearsApi);
  private readonly store = inject(AssessmentStore);

  readonly request = requestState<Results>();
  /** In the order asked; empty until it is known. */
  readonly signals = computed(() => {
    const [results, framework] = [this.request.value(), this.store.framework()];
    if (results === undefined || framework === null) return [];
    const codes = this.store.questions().map(({ code }) => code);
    return sinceLastYear(codes, {
      framework,
      previous: this.store.previousFramework(),
      evidence: results.evidence,
      evidenceBefore: results.evidenceBefore,
      finishedSince: results.plan.finishedSince,
    });
  });

  load(): void {
    const address = this.store.address();
    if (address !== null) void this.request.run(() => this.api.results(address));
  }
}
