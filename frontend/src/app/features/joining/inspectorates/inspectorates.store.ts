import { inject, Injectable, signal } from '@angular/core';
import type { EnrolInspectorate, InspectorateList } from '@zicht/shared/identity/inspectorate.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { JoiningApi } from '../joining.api';

/** All inspectorates, and who is invited to be the first of one. */
@Injectable()
export class InspectoratesStore {
  private readonly api = inject(JoiningApi);
  private readonly proof = inject(Proof);

  readonly request = requestState<InspectorateList>();
  /** What was registered last, told above the list. */
  readonly enrolled = signal<EnrolInspectorate | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(() => this.api.inspectorates());
  }

  /** Says whether it worked; the list is read anew then. */
  async enrol(enrolment: EnrolInspectorate): Promise<boolean> {
    this.begin();
    try {
      await this.proof.around(() => this.api.enrolInspectorate(enrolment));
    } catch (error) {
      this.problem.set(wordsOf(error));
      return false;
    }
    await this.load();
    this.enrolled.set(enrolment);
    return true;
  }

  /** Forgets what was said before. */
  begin(): void {
    this.enrolled.set(null);
    this.problem.set(null);
  }
}

function wordsOf(error: unknown): string {
  const fault = error instanceof ApiProblem ? error.faults[0]?.code : undefined;
  const isKnown = fault === 'alreadyRegistered' || fault === 'alreadyInvited';
  return isKnown ? `inspectorates.platform.faults.${fault}` : `problems.${problemCodeOf(error)}`;
}
