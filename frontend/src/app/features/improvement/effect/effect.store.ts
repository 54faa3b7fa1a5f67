import { computed, inject, Injectable, signal } from '@angular/core';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import type { YearAnswers } from '@zicht/shared/dashboards/results.contract';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import type { Claim, ClaimResult, MakeClaim } from '@zicht/shared/improvement/claim.contract';
import type { Plan } from '@zicht/shared/improvement/plan/plan.contract';
import { answersOf, planEffect, type PlanEffect } from '@zicht/shared/improvement/plan/plan-effect';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { ClaimsApi } from '../claims.api';
import { ImprovementApi } from '../improvement.api';

interface LoadedPlan {
  readonly plan: Plan;
  /** The framework of the year that is built on; null before the first year. */
  readonly framework: Framework | null;
}

/** What a person says of a question now. */
export type ClaimFields = Omit<MakeClaim, 'version'>;

/** What two people said of one question; a person decides. Null: the colleague took it back. */
export interface ClaimConflict {
  readonly criterion: string;
  readonly mine: ClaimFields;
  readonly theirs: Claim;
}

/** The last change of a claim, with the version from which it goes back. */
export interface ClaimChange {
  readonly criterion: string;
  readonly version: number;
  readonly kind: 'made' | 'undone';
}

/** Confirmed, now and expected, and the changes of what is said to stand now. */
@Injectable()
export class EffectStore {
  private readonly api = inject(ImprovementApi);
  private readonly claimsApi = inject(ClaimsApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly beaten = signal<ClaimConflict | null>(null);
  private readonly lastChange = signal<ClaimChange | null>(null);

  private readonly entries = requestState<readonly Evidence[]>();

  readonly request = requestState<LoadedPlan>();
  readonly references = computed<readonly Evidence[]>(() => this.entries.value() ?? []);
  /** Code of what went wrong in the last change; null when nothing did. */
  readonly problem = signal<string | null>(null);
  readonly conflict = this.beaten.asReadonly();
  readonly last = this.lastChange.asReadonly();
  readonly mayWrite = computed(() => this.session.can('plan:write'));
  readonly plan = computed(() => this.request.value()?.plan ?? null);
  readonly framework = computed(() => this.request.value()?.framework ?? null);
  /** The last submission; before the first one, what is answered so far. */
  readonly basis = computed<YearAnswers | null>(() => yearOf(this.plan()));
  readonly effect = computed<PlanEffect | null>(() => {
    const [plan, framework, confirmed] = [this.plan(), this.framework(), this.basis()];
    if (plan === null || framework === null || confirmed === null) return null;
    return planEffect({ framework, confirmed, claims: plan.claims, open: plan.open });
  });
  /** Claims that no longer count: older than the submission, or not an answer any more. */
  readonly lapsed = computed<readonly Claim[]>(() => {
    const counting = new Set(
      this.effect()?.criteria.flatMap(({ claim, criterion }) => (claim ? [criterion] : [])),
    );
    return (this.plan()?.claims ?? []).filter(({ criterion }) => !counting.has(criterion));
  });

  /** References of the register, to rest a claim on. */
  async readReferences(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation !== null)
      await this.entries.run(async () => (await this.api.evidence(organisation.id)).evidence);
  }

  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    await this.request.run(async () => {
      const plan = await this.api.plan(organisation.id);
      const year = yearOf(plan);
      const framework =
        year === null ? null : await this.frameworks.get(year.frameworkCode, year.frameworkVersion);
      return { plan, framework };
    });
  }

  /** The claim of a question that counts now. */
  claimOf(criterion: string): Claim | null {
    return this.plan()?.claims.find((claim) => claim.criterion === criterion) ?? null;
  }

  /** The answer that stands now: what is claimed, or what was confirmed. */
  answerOf(criterion: string): Answer | null {
    const counting = this.effect()?.criteria.find((each) => each.criterion === criterion)?.claim;
    const year = this.basis();
    return counting?.value ?? (year === null ? null : (answersOf(year)[criterion] ?? null));
  }

  /** Says how a question stands now; true when the server has it. */
  async make(criterion: string, fields: ClaimFields, version?: number): Promise<boolean> {
    const base = version ?? this.claimOf(criterion)?.version ?? 0;
    return this.change(async (organisationId) => {
      let result = await this.claimsApi.make(organisationId, criterion, { ...fields, version: base });
      // Taken back before: there is nothing that this would overwrite.
      if (result.outcome === 'stale' && result.current === null)
        result = await this.claimsApi.make(organisationId, criterion, { ...fields, version: result.version });
      if (result.current !== null && result.outcome === 'stale')
        this.beaten.set({ criterion, mine: fields, theirs: result.current });
      return this.noted(criterion, 'made', result);
    });
  }

  /** Back to what stood before the last change of this claim. */
  async undo(criterion: string, version: number): Promise<boolean> {
    return this.change(async (organisationId) => {
      const result = await this.claimsApi.undo(organisationId, criterion, version);
      if (result.outcome === 'stale') this.problem.set('staleVersion');
      return this.noted(criterion, 'undone', result);
    });
  }

  async undoLast(): Promise<void> {
    const last = this.lastChange();
    if (last === null) return;
    await this.undo(last.criterion, last.version);
  }

  dismissLast(): void {
    this.lastChange.set(null);
  }

  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.beaten();
    this.beaten.set(null);
    if (conflict === null || choice === 'theirs') return;
    await this.make(conflict.criterion, conflict.mine, conflict.theirs.version);
  }

  private noted(criterion: string, kind: ClaimChange['kind'], { outcome, version }: ClaimResult): boolean {
    if (outcome === 'applied') this.lastChange.set({ criterion, version, kind });
    return outcome === 'applied';
  }

  private async change(run: (organisationId: string) => Promise<boolean>): Promise<boolean> {
    const organisation = this.session.organisation();
    if (organisation === null) return false;
    this.problem.set(null);
    this.lastChange.set(null);
    try {
      return await run(organisation.id);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    } finally {
      await this.load();
    }
  }
}

function yearOf(plan: Plan | null): YearAnswers | null {
  return plan?.confirmed ?? plan?.latest ?? null;
}
