import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { ActionDetail } from '@zicht/shared/improvement/plan/plan.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { ActionsStore } from '../actions.store';
import { ImprovementApi } from '../improvement.api';
import type { ActionPatch } from '../saving/action-patch';
import { PlanSaving, type SavePace } from '../saving/plan-saving';
import { faultsOf, type ActionFault } from './action-faults';

/** One action with its history and remarks. */
@Injectable()
export class ActionStore {
  private readonly api = inject(ImprovementApi);
  private readonly actions = inject(ActionsStore);
  private readonly saving = inject(PlanSaving);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);
  private readonly id = signal('');
  /** What the person made of the fields that cannot be saved as they are. */
  private readonly unfit = signal<ActionPatch>({});

  private found: readonly ActionFault[] = [];

  readonly request = requestState<ActionDetail>();
  /** References to choose from. */
  readonly register = requestState<readonly Evidence[]>();
  /** Code of what went wrong with a remark; null when nothing did. */
  readonly problem = signal<string | null>(null);
  /** As it stands on this screen, unsaved changes included; null while it is not read. */
  readonly action = computed(() => this.actions.find(this.id()));
  readonly faults = signal<readonly ActionFault[]>([]);
  readonly events = computed(() => this.request.value()?.events ?? []);
  readonly comments = computed(() => this.request.value()?.comments ?? []);
  readonly people = computed(
    () => new Map((this.request.value()?.people ?? []).map(({ id, name }) => [id, name] as const)),
  );
  readonly mayChange = computed(() => {
    const action = this.action();
    return action !== null && this.actions.mayChange(action);
  });

  constructor() {
    effect(() => {
      // Each save adds a line to the history.
      if (this.saving.savedAt() !== null && this.id() !== '') untracked(() => void this.read());
    });
  }

  /** Shows this action. */
  async open(id: string): Promise<void> {
    if (id !== this.id()) this.request.clear();
    this.id.set(id);
    this.faults.set([]);
    this.unfit.set({});
    await this.actions.begin();
    await this.read();
  }

  async read(): Promise<void> {
    const organisation = this.session.organisation();
    const id = this.id();
    if (organisation === null || id === '') return;
    await this.request.run(async () => {
      const detail = await this.api.action(organisation.id, id);
      this.saving.takeOne(detail.action);
      return detail;
    });
  }

  readRegister(): void {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    void this.register.run(async () => (await this.api.evidence(organisation.id)).evidence);
  }

  /** Saves a change by itself; what cannot be kept so waits on the screen until it can. */
  change(patch: ActionPatch, pace: SavePace): void {
    const action = this.action();
    if (action === null) return;
    const whole = { ...this.unfit(), ...patch };
    const { owner: _, evidence: __, ...fields } = whole;
    const faults = faultsOf({ ...action, ...(fields as Partial<Action>) }).filter(
      ({ field }) => field in whole,
    );
    this.unfit.set(faults.length > 0 ? whole : {});
    this.found = faults;
    if (faults.length === 0) this.saving.change(action.id, whole, pace);
    // While somebody types nothing is pointed out yet.
    if (faults.length === 0 || pace === 'now') this.faults.set(faults);
  }

  /** The person left a field: sends what waits, and points out what cannot be kept. */
  settle(): void {
    this.faults.set(this.found);
    void this.saving.flush();
  }

  /** Writes a remark. True when it is there. */
  comment(id: string, body: string): Promise<boolean> {
    return this.tell((organisationId) =>
      this.api.comment(organisationId, this.id(), { id, body, mentions: [] }),
    );
  }

  resolve(commentId: string): Promise<boolean> {
    return this.tell((organisationId) => this.api.resolveComment(organisationId, this.id(), commentId));
  }

  wipe(commentId: string): Promise<boolean> {
    return this.tell((organisationId) =>
      this.proof.around(() => this.api.wipeComment(organisationId, this.id(), commentId)),
    );
  }

  private async tell(work: (organisationId: string) => Promise<unknown>): Promise<boolean> {
    const organisation = this.session.organisation();
    if (organisation === null) return false;
    this.problem.set(null);
    try {
      await work(organisation.id);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
    await this.read();
    return true;
  }
}
