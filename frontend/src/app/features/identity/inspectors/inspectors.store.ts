import { computed, inject, Injectable, signal } from '@angular/core';
import type { InspectorateRole } from '@zicht/shared/access/roles';
import type {
  Inspector,
  InspectorInvitation,
  Inspectors,
  InviteInspector,
} from '@zicht/shared/identity/inspectorate.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { InspectorsApi, type InspectorKey } from './inspectors.api';

/** Fewer coordinators than this is a risk: one can be ill. */
const ENOUGH_COORDINATORS = 2;

/** What was done last: key of its words, and whom it is about. */
export interface InspectorNews {
  readonly words: string;
  readonly who: string;
}

/** Who belongs to the inspectorate of this tab, who is invited, and what is changed about them. */
@Injectable()
export class InspectorsStore {
  private readonly api = inject(InspectorsApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  readonly request = requestState<Inspectors>();
  readonly news = signal<InspectorNews | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);
  readonly isThin = computed(() => {
    const inspectors = this.request.value();
    return inspectors !== undefined && inspectors !== null && inspectors.coordinators < ENOUGH_COORDINATORS;
  });

  private get inspectorateId(): string {
    const membership = this.session.membership();
    return membership?.kind === 'inspectorate' ? (membership.bodyId ?? '') : '';
  }

  async load(): Promise<void> {
    await this.request.run(() => this.api.list(this.inspectorateId));
  }

  invite(invite: InviteInspector): Promise<boolean> {
    return this.change({ words: 'people.done.invited', who: invite.email }, () =>
      this.api.invite(this.inspectorateId, invite),
    );
  }

  renew({ id, email }: InspectorInvitation): Promise<boolean> {
    return this.change({ words: 'people.done.renewed', who: email }, () =>
      this.api.renew(this.inspectorateId, id),
    );
  }

  withdraw({ id, email }: InspectorInvitation): Promise<boolean> {
    return this.change({ words: 'people.done.withdrawn', who: email }, () =>
      this.api.withdraw(this.inspectorateId, id),
    );
  }

  changeRoles(person: Inspector, roles: readonly InspectorateRole[]): Promise<boolean> {
    return this.change({ words: 'people.done.roles', who: person.name }, () =>
      this.api.changeRoles(this.keyOf(person), roles),
    );
  }

  remove(person: Inspector): Promise<boolean> {
    return this.change({ words: 'inspectorates.inspectors.removed', who: person.name }, () =>
      this.api.remove(this.keyOf(person)),
    );
  }

  /** Forgets what was said before. */
  begin(): void {
    this.news.set(null);
    this.problem.set(null);
  }

  private keyOf({ userId, version }: Inspector): InspectorKey {
    return { inspectorateId: this.inspectorateId, userId, version };
  }

  private async change(news: InspectorNews, work: () => Promise<void>): Promise<boolean> {
    this.begin();
    try {
      await this.proof.around(work);
    } catch (error) {
      this.problem.set(wordsOf(error));
      return false;
    }
    this.news.set(news);
    // What one did to oneself may have changed what one may do.
    await Promise.all([this.load(), this.session.load()]);
    return true;
  }
}

function wordsOf(error: unknown): string {
  const fault = error instanceof ApiProblem ? error.faults[0]?.code : undefined;
  return fault === undefined
    ? `problems.${problemCodeOf(error)}`
    : `inspectorates.inspectors.faults.${fault}`;
}
