import { inject, Injectable, signal } from '@angular/core';
import type { PlatformReopening } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../core/http/api-problem';
import { requestState } from '../../core/request/request-state';
import { PlatformApi, type ReopeningDecision } from './platform.api';

/** Open requests to reopen, and what was decided just now. */
@Injectable()
export class ReopeningsStore {
  private readonly api = inject(PlatformApi);

  readonly request = requestState<readonly PlatformReopening[]>();
  readonly decided = signal<{
    readonly reopening: PlatformReopening;
    readonly decision: ReopeningDecision;
  } | null>(null);
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => (await this.api.reopenings()).reopenings);
  }

  async decide(reopening: PlatformReopening, decision: ReopeningDecision): Promise<void> {
    this.problem.set(null);
    this.decided.set(null);
    try {
      await this.api.decide(reopening, decision);
      this.decided.set({ reopening, decision });
      await this.load();
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
  }
}
