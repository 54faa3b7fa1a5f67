import { computed, inject, Injectable } from '@angular/core';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { answersOf } from '@zicht/shared/improvement/plan/plan-effect';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { proposals, type Proposal } from '@zicht/shared/improvement/plan/proposals';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { ActionsStore } from '../actions.store';
import { ImprovementApi } from '../improvement.api';

interface Loaded {
  readonly plan: Plan;
  /** The framework of the newest year; null before the first one. */
  readonly framework: Framework | null;
}

/** What the newest answers propose; nothing is added by itself. */
@Injectable()
export class ProposalsStore {
  private readonly api = inject(ImprovementApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly actions = inject(ActionsStore);

  readonly request = requestState<Loaded>();
  readonly year = computed(() => this.request.value()?.plan.latest?.year ?? null);
  readonly framework = computed(() => this.request.value()?.framework ?? null);
  /** Suggestions that the plan has, those added on this screen included. */
  private readonly taken = computed(
    () =>
      new Set([
        ...(this.request.value()?.plan.taken ?? []),
        ...this.actions
          .actions()
          .flatMap(({ suggestion, status }) =>
            suggestion === null || status === 'stopped' ? [] : [suggestion],
          ),
      ]),
  );
  /** Every question below the line, most urgent first. */
  readonly proposals = computed<readonly Proposal[]>(() => {
    const loaded = this.request.value();
    const latest = loaded?.plan.latest ?? null;
    if (loaded === undefined || loaded.framework === null || latest === null) return [];
    const { year: round, referenceDate, sectors } = latest;
    const evaluation = evaluate(loaded.framework, {
      round,
      referenceDate,
      sectors,
      answers: answersOf(latest),
    });
    return proposals(evaluation, { today: loaded.plan.today, taken: this.taken() });
  });
  /** Questions for which the plan has nothing yet. */
  readonly open = computed(() =>
    this.proposals().filter(({ suggestions }) => suggestions.every(({ isTaken }) => !isTaken)),
  );

  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || !this.session.can('plan:read')) return;
    await this.actions.begin();
    await this.request.run(async () => {
      const plan = await this.api.plan(organisation.id);
      const { latest } = plan;
      const framework =
        latest === null ? null : await this.frameworks.get(latest.frameworkCode, latest.frameworkVersion);
      return { plan, framework };
    });
  }
}
