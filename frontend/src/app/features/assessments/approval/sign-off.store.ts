import { computed, inject, Injectable, signal } from '@angular/core';
import type { ReviewTheme } from '@zicht/shared/assessments/assessment-steps.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { SessionStore } from '../../../core/session/session.store';
import type { AssessmentAddress } from '../assessment.api';
import { SignOffApi } from '../sign-off.api';
import { AssessmentStore } from '../assessment.store';

/** What a step needs to know of the assessment: where it is and which version the person saw. */
interface Standing {
  readonly address: AssessmentAddress;
  readonly version: number;
}

/** Takes the steps of an assessment: to the board, back, approved, submitted, reopened. */
@Injectable()
export class SignOffStore {
  private readonly api = inject(SignOffApi);
  private readonly assessments = inject(AssessmentStore);
  private readonly session = inject(SessionStore);

  readonly isBusy = signal(false);
  /** Code of what went wrong in the last step; null when nothing did. */
  readonly problem = signal<string | null>(null);
  /** Members who may approve. */
  readonly boardMembers = computed(() =>
    this.assessments.members().filter(({ roles }) => roles.includes('boardMember')),
  );
  /** Of those, who may sign what this person sends. */
  readonly signers = computed(() =>
    this.boardMembers().filter(({ userId }) => userId !== this.session.user()?.id || this.isAlone()),
  );
  /** True where one person is the whole organisation here, and so may sign alone. */
  readonly isAlone = computed(() => this.assessments.members().length === 1);
  /** Who sent it may not approve it, unless alone. */
  readonly isSender = computed(() => this.assessments.assessment()?.sentBy?.id === this.session.user()?.id);
  readonly mayApprove = computed(
    () => this.session.can('assessment:review') && (!this.isSender() || this.isAlone()),
  );
  /** The request to reopen that nobody decided on yet. */
  readonly pendingReopening = computed(
    () => this.assessments.assessment()?.reopenings.find(({ decision }) => decision === null) ?? null,
  );

  can = this.session.can.bind(this.session);

  /** Asks this member of the board to sign; all of them without one. */
  async sendToBoard(message: string, recipientId: string | null): Promise<boolean> {
    await this.assessments.flush();
    return this.step(({ address, version }) =>
      this.api.sendToBoard(address, {
        version,
        message,
        confirmedDontKnows: [],
        ...(recipientId === null ? {} : { recipientId }),
      }),
    );
  }

  takeBack(): Promise<boolean> {
    return this.step(({ address, version }) => this.api.takeBack(address, { version }));
  }

  /** Puts down what the board found of a theme; a verdict of null takes it away. */
  reviewTheme(theme: string, finding: ReviewTheme): Promise<boolean> {
    return this.step(({ address }) => this.api.reviewTheme(address, theme, finding));
  }

  sendBack(): Promise<boolean> {
    return this.step(({ address, version }) => this.api.sendBack(address, { version }));
  }

  approve(): Promise<boolean> {
    return this.step(({ address, version }) =>
      this.api.approve(address, { version, statementAccepted: true }),
    );
  }

  changeAfterApproval(reason: string): Promise<boolean> {
    return this.step(({ address, version }) => this.api.change(address, { version, reason }));
  }

  submit(): Promise<boolean> {
    return this.step(({ address, version }) => this.api.submit(address, { version }));
  }

  askReopening(reason: string): Promise<boolean> {
    return this.step(({ address, version }) => this.api.askReopening(address, { version, reason }));
  }

  decideReopening(reopeningId: string, decision: 'granted' | 'refused'): Promise<boolean> {
    return this.step(({ address }) => this.api.decideReopening(address, reopeningId, { decision }));
  }

  /** Takes one step and reads the assessment again, also when the step failed: somebody else may have been first. */
  private async step(take: (standing: Standing) => Promise<unknown>): Promise<boolean> {
    const [address, assessment] = [this.assessments.address(), this.assessments.assessment()];
    if (address === null || assessment === null || this.isBusy()) return false;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await take({ address, version: assessment.version });
      await this.assessments.reload();
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      await this.assessments.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
