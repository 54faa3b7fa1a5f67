import { computed, inject, Injectable } from '@angular/core';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { StartApi } from '../start.api';

const MOST = 5;

/** What was finished since the last submission; without an answer of the server the rest of the page stands. */
@Injectable()
export class SinceLastYearStore {
  private readonly plan = requestState<Plan>();

  readonly finished = computed(() => (this.plan.value()?.finishedSince ?? []).slice(0, MOST));

  constructor() {
    const [api, organisation] = [inject(StartApi), inject(SessionStore).organisation()];
    if (organisation !== null) void this.plan.run(() => api.plan(organisation.id));
  }
}
