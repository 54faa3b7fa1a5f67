import { inject, Injectable, signal } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { ApproveJoining, EnrolOrganisation, JoinRequestList } from '@zicht/shared/joining/join.contract';
import type { JoinRefusal } from '@zicht/shared/joining/join-refusals';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { JoiningApi } from '../joining.api';

/** Requests that wait, with the lists that their codes stand on. */
export interface WaitingRequests extends JoinRequestList {
  readonly reference: ReferenceData;
}

/** What was decided last, told above the list. */
export interface JoinDecision {
  readonly what: 'approved' | 'refused' | 'enrolled';
  readonly organisation: string;
}

/** Requests to join, and what is decided about them. */
@Injectable()
export class RequestsStore {
  private readonly api = inject(JoiningApi);

  readonly request = requestState<WaitingRequests>();
  readonly decided = signal<JoinDecision | null>(null);
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => {
      const [list, reference] = await Promise.all([this.api.requests(), this.api.referenceData()]);
      return { ...list, reference };
    });
  }

  approve(organisationId: string, record: ApproveJoining): Promise<boolean> {
    return this.decide({ what: 'approved', organisation: record.name }, () =>
      this.api.approve(organisationId, record),
    );
  }

  refuse(
    { organisationId, name }: JoinRequestList['requests'][number],
    reason: JoinRefusal,
  ): Promise<boolean> {
    return this.decide({ what: 'refused', organisation: name }, () =>
      this.api.refuse(organisationId, reason),
    );
  }

  enrol(organisation: EnrolOrganisation): Promise<boolean> {
    return this.decide({ what: 'enrolled', organisation: organisation.name }, () =>
      this.api.enrol(organisation),
    );
  }

  /** Says whether it worked; the list is read anew then. */
  private async decide(decision: JoinDecision, send: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    this.decided.set(null);
    try {
      await send();
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
    await this.load();
    this.decided.set(decision);
    return true;
  }
}
