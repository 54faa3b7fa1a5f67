import { computed, inject, Injectable, signal } from '@angular/core';
import type { AssessmentYear } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';

/** Years beside the one in view, and the opening of it. */
@Injectable()
export class OverviewStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly years = requestState<readonly AssessmentYear[]>();
  private readonly failed = signal<string | null>(null);

  readonly problem = this.failed.asReadonly();
  readonly isOpening = signal(false);
  /** Other years that the organisation worked in, newest first. */
  readonly otherYears = computed(() =>
    (this.years.value() ?? []).filter(
      ({ round, status }) => status !== null && round.year !== this.store.year(),
    ),
  );

  loadYears(): void {
    const address = this.store.address();
    if (address !== null)
      void this.years.run(async () => (await this.api.list(address.organisationId)).years);
  }

  /** Opens the assessment of this year. */
  async open(): Promise<void> {
    if (this.isOpening()) return;
    this.failed.set(null);
    this.isOpening.set(true);
    try {
      await this.store.start();
    } catch (error) {
      this.failed.set(problemCodeOf(error));
    } finally {
      this.isOpening.set(false);
    }
  }
}
