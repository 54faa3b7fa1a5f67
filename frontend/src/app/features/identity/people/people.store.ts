import { computed, inject, Injectable, signal } from '@angular/core';
import type { OrganisationRole } from '@zicht/shared/access/roles';
import type {
  Invitation,
  Invite,
  MemberTasks,
  OrganisationPerson,
  People,
} from '@zicht/shared/identity/people.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { PeopleApi, type MemberKey } from './people.api';

/** Fewer coordinators than this is a risk: one can be ill. */
const ENOUGH_COORDINATORS = 2;

/** What was done last, told above the list. */
export interface PeopleNews {
  readonly kind: 'invited' | 'renewed' | 'withdrawn' | 'roles' | 'deputy' | 'deputyEnded' | 'removed';
  /** The name or address that it is about. */
  readonly who: string;
  readonly tasks?: MemberTasks;
}

/** Who belongs to the organisation of this tab, who is invited, and what is changed about them. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(PeopleApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  readonly request = requestState<People>();
  readonly news = signal<PeopleNews | null>(null);
  /** Key of the words of what went wrong, below `problems` or `people.faults`. */
  readonly problem = signal<string | null>(null);
  readonly mayManage = computed(() => this.session.can('members:write'));
  readonly isThin = computed(() => {
    const people = this.request.value();
    return people !== undefined && people !== null && people.coordinators < ENOUGH_COORDINATORS;
  });

  private get organisationId(): string {
    return this.session.organisation()?.id ?? '';
  }

  async load(): Promise<void> {
    await this.request.run(() => this.api.list(this.organisationId));
  }

  isSelf(person: OrganisationPerson): boolean {
    return person.userId === this.session.user()?.id;
  }

  invite(invite: Invite): Promise<boolean> {
    return this.change({ kind: 'invited', who: invite.email }, () =>
      this.api.invite(this.organisationId, invite),
    );
  }

  renew({ id, email }: Invitation): Promise<boolean> {
    return this.change({ kind: 'renewed', who: email }, () => this.api.renew(this.organisationId, id));
  }

  withdraw({ id, email }: Invitation): Promise<boolean> {
    return this.change({ kind: 'withdrawn', who: email }, () => this.api.withdraw(this.organisationId, id));
  }

  changeRoles(person: OrganisationPerson, roles: readonly OrganisationRole[]): Promise<boolean> {
    return this.change({ kind: 'roles', who: person.name }, () =>
      this.api.changeRoles(this.keyOf(person), roles),
    );
  }

  changeDeputy(person: OrganisationPerson, until: string | null): Promise<boolean> {
    return this.change({ kind: until === null ? 'deputyEnded' : 'deputy', who: person.name }, () =>
      this.api.changeDeputy(this.keyOf(person), until),
    );
  }

  tasks(person: OrganisationPerson): Promise<MemberTasks> {
    return this.api.tasks(this.keyOf(person));
  }

  remove(person: OrganisationPerson, successorId: string | null): Promise<boolean> {
    return this.change({ kind: 'removed', who: person.name }, () =>
      this.api.remove(this.keyOf(person), successorId),
    );
  }

  /** Forgets what was said before. */
  begin(): void {
    this.news.set(null);
    this.problem.set(null);
  }

  private keyOf({ userId, version }: OrganisationPerson): MemberKey {
    return { organisationId: this.organisationId, userId, version };
  }

  private async change(news: PeopleNews, work: () => Promise<MemberTasks | void>): Promise<boolean> {
    this.begin();
    try {
      const tasks = await this.proof.around(work);
      this.news.set(tasks ? { ...news, tasks } : news);
    } catch (error) {
      this.problem.set(wordsOf(error));
      return false;
    }
    // What one did to oneself may have changed what one may do.
    await Promise.all([this.load(), this.session.load()]);
    return true;
  }
}

/** The words of the first fault, where the server names one; else those of the problem. */
function wordsOf(error: unknown): string {
  const fault = error instanceof ApiProblem ? error.faults[0]?.code : undefined;
  return fault === undefined ? `problems.${problemCodeOf(error)}` : `people.faults.${fault}`;
}
