import { computed, inject, Injectable } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/action.contract';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { ImprovementApi } from './improvement.api';

/** Actions that one request brings. */
const PAGE_SIZE = 100;

interface LoadedActions {
  /** The day by which "late" is counted, in Europe/Amsterdam. */
  readonly today: string;
  readonly actions: readonly Action[];
}

/** All actions of the organisation of this tab: the one set that every view shows. */
@Injectable()
export class ActionsStore {
  private readonly api = inject(ImprovementApi);
  private readonly session = inject(SessionStore);

  private shownOf: string | null = null;

  readonly request = requestState<LoadedActions>();
  readonly today = computed(() => this.request.value()?.today ?? '');
  readonly actions = computed<readonly Action[]>(() => this.request.value()?.actions ?? []);
  readonly mayWrite = computed(() => this.session.can('plan:write'));

  /** Reads all actions again; what is shown stays meanwhile, unless it is of another organisation. */
  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    if (organisation.id !== this.shownOf) this.request.clear();
    this.shownOf = organisation.id;
    await this.request.run(() => this.readAll(organisation.id));
  }

  /** True when this person may change the action: all of them, or their own. */
  mayChange({ owner }: Pick<Action, 'owner'>): boolean {
    if (this.mayWrite()) return true;
    return this.session.can('plan:writeOwn') && owner?.id === this.session.user()?.id;
  }

  private async readAll(organisationId: string): Promise<LoadedActions> {
    const found = new Map<string, Action>();
    let offset: number | null = 0;
    let today = '';
    while (offset !== null) {
      const page = await this.api.actions(organisationId, { limit: PAGE_SIZE, offset });
      for (const action of page.actions) found.set(action.id, action);
      today = page.today;
      offset = page.nextOffset;
    }
    return { today, actions: [...found.values()] };
  }
}
