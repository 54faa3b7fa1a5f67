import { inject, Injectable, signal } from '@angular/core';
import type { IdentityProvider, SetUpProvider } from '@zicht/shared/identity/single-sign-on.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { GO_TO } from '../../../core/session/go-to';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { ProviderApi } from './provider.api';

/** What was done last. */
export type ProviderNews = 'saved' | 'switchedOn' | 'switchedOff' | 'passwordsOff' | 'passwordsOn';

/** The provider with which the organisation of this tab signs in. */
@Injectable()
export class ProviderStore {
  private readonly api = inject(ProviderApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);
  private readonly goTo = inject(GO_TO);

  readonly request = requestState<IdentityProvider>();
  readonly news = signal<ProviderNews | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  private get organisationId(): string {
    return this.session.organisation()?.id ?? '';
  }

  load(): Promise<void> {
    return this.request.run(() => this.api.read(this.organisationId));
  }

  save(settings: SetUpProvider): Promise<boolean> {
    return this.change('saved', () => this.api.setUp(this.organisationId, settings));
  }

  /** Goes to the provider, and comes back to this page. */
  test(): Promise<boolean> {
    return this.change(null, async () => this.goTo((await this.api.test(this.organisationId)).address));
  }

  turn(isOn: boolean): Promise<boolean> {
    return this.switch(isOn ? 'switchedOn' : 'switchedOff', { isOn, allowsLocalAccounts: true });
  }

  allowPasswords(allowsLocalAccounts: boolean): Promise<boolean> {
    return this.switch(allowsLocalAccounts ? 'passwordsOn' : 'passwordsOff', {
      isOn: true,
      allowsLocalAccounts,
    });
  }

  private switch(
    news: ProviderNews,
    choice: { readonly isOn: boolean; readonly allowsLocalAccounts: boolean },
  ): Promise<boolean> {
    const version = this.request.value()?.version ?? 0;
    return this.change(news, () => this.api.switch(this.organisationId, { version, ...choice }));
  }

  private async change(news: ProviderNews | null, work: () => Promise<void>): Promise<boolean> {
    this.news.set(null);
    this.problem.set(null);
    try {
      await this.proof.around(work);
      this.news.set(news);
    } catch (error) {
      this.problem.set(wordsOf(error));
    }
    await this.load();
    return this.problem() === null;
  }
}

/** The words of the first fault, where the server names one; else those of the problem. */
function wordsOf(error: unknown): string {
  const fault = error instanceof ApiProblem ? error.faults[0] : undefined;
  return fault === undefined
    ? `problems.${problemCodeOf(error)}`
    : `singleSignOn.faults.${fault.code === 'required' ? 'noSecret' : fault.code}`;
}
