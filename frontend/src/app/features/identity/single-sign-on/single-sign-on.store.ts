import { inject, Injectable, signal } from '@angular/core';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { GO_TO } from '../../../core/session/go-to';
import { SessionClock } from '../../../core/session/session-clock';
import { SessionStore } from '../../../core/session/session.store';
import { OrganisationMemory } from './organisation-memory';
import { SingleSignOnApi } from './single-sign-on.api';

/** Problems that these pages have words of their own for. */
const OWN = ['notFound', 'unavailable', 'signInFailed', 'invalidInput'];

/** Signing in and out through the provider of an organisation. */
@Injectable()
export class SingleSignOnStore {
  private readonly api = inject(SingleSignOnApi);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(SessionClock);
  private readonly memory = inject(OrganisationMemory);
  private readonly goTo = inject(GO_TO);

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);
  /** True once the person came back, and a code of their own is still to come. */
  readonly isCodeAsked = signal(false);
  /** True while the browser is on its way to the provider. */
  readonly isLeaving = signal(false);

  /** Goes to the provider. */
  async start(code: string, returnPath: string): Promise<void> {
    this.problem.set(null);
    this.isLeaving.set(true);
    try {
      this.goTo((await this.api.start(code, returnPath)).address);
    } catch (error) {
      this.isLeaving.set(false);
      this.problem.set(wordsOf(error));
    }
  }

  /** Takes what the provider sent back; gives where to go now, or null when the person stays here. */
  async comeBack(code: string, query: string): Promise<string | null> {
    try {
      const { session, returnPath, fault } = await this.api.comeBack(code, query);
      if (session.user !== null) {
        if (session.signInCode !== undefined) this.memory.cameIn(code);
        await this.session.enter(session);
        this.clock.tellOthers();
        // A test that did not go well is told where it was begun.
        return returnPath;
      }
      this.isCodeAsked.set(session.secondFactor === 'asked');
      if (fault !== null) this.problem.set(`singleSignOn.faults.${fault}`);
      return this.isCodeAsked() ? returnPath : null;
    } catch (error) {
      this.problem.set(wordsOf(error));
      return null;
    }
  }

  /** Signs out at the provider too, where it has a page for that; nobody waits for a provider that does not answer. */
  async depart(): Promise<void> {
    const code = this.memory.takeOpen();
    if (code === null) return;
    const { address } = await this.api.depart(code).catch(() => ({ address: null }));
    if (address !== null) this.goTo(address);
  }
}

function wordsOf(error: unknown): string {
  const code = problemCodeOf(error);
  return error instanceof ApiProblem && OWN.includes(code)
    ? `singleSignOn.problems.${code}`
    : `problems.${code}`;
}
