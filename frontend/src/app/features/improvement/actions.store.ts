import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { calendarDay, CLOCK } from '../../ui/formats/formats';
import { ImprovementApi } from './improvement.api';
import { PlanSaving } from './saving/plan-saving';

/** Actions that one request brings. */
const PAGE_SIZE = 100;

/** All actions of the organisation of this tab: the one set that every view shows. */
@Injectable()
export class ActionsStore {
  private readonly api = inject(ImprovementApi);
  private readonly session = inject(SessionStore);
  private readonly saving = inject(PlanSaving);
  private readonly clock = inject(CLOCK);
  private shownOf: string | null = null;

  /** The day by which "late" is counted, in Europe/Amsterdam, once all actions are read. */
  readonly request = requestState<string>();
  readonly today = computed(() => this.request.value() ?? calendarDay(this.clock()));
  readonly actions = this.saving.actions;
  readonly mayWrite = computed(() => this.session.can('plan:write'));

  constructor() {
    effect(() => {
      if (this.saving.followers() > 0) untracked(() => void this.load());
    });
  }

  /** Takes up what an earlier visit left; what is shown stays, unless it is of another organisation. */
  async begin(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || organisation.id === this.shownOf) return;
    this.shownOf = organisation.id;
    this.request.clear();
    await this.saving.start(organisation.id);
  }

  /** Reads all actions again. */
  async load(): Promise<void> {
    await this.begin();
    const organisation = this.session.organisation();
    if (organisation !== null) await this.request.run(() => this.readAll(organisation.id));
  }

  /** Reads the open actions of this person, soonest first, and gives their ids; the others come when a page asks. */
  async loadMine(): Promise<readonly string[]> {
    await this.begin();
    const organisation = this.session.organisation();
    if (organisation === null) return [];
    const { actions } = await this.api.actions(organisation.id, {
      mine: 'true',
      open: 'true',
      limit: PAGE_SIZE,
    });
    for (const action of actions) this.saving.takeOne(action);
    return actions.map(({ id }) => id);
  }

  /** The action with this id; null while it is not read, or when there is none. */
  find(id: string): Action | null {
    return this.actions().find((action) => action.id === id) ?? null;
  }

  /** True when this person may change the action: all of them, or their own. */
  mayChange({ owner }: Pick<Action, 'owner'>): boolean {
    if (this.mayWrite()) return true;
    return this.session.can('plan:writeOwn') && owner?.id === this.session.user()?.id;
  }

  private async readAll(organisationId: string): Promise<string> {
    const found = new Map<string, Action>();
    let offset: number | null = 0;
    let today = '';
    while (offset !== null) {
      const page = await this.api.actions(organisationId, { limit: PAGE_SIZE, offset });
      for (const action of page.actions) found.set(action.id, action);
      today = page.today;
      offset = page.nextOffset;
    }
    this.saving.take([...found.values()]);
    return today;
  }
}
