import { inject, Injectable, signal } from '@angular/core';
import type { RecordSuccession, Succession } from '@zicht/shared/succession/succession.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { JoiningApi } from '../joining.api';
import { OrganisationsStore } from './organisations.store';

/** Organisations that end and organisations that carry on, as they are recorded and taken back. */
@Injectable()
export class SuccessionStore {
  private readonly api = inject(JoiningApi);
  private readonly proof = inject(Proof);
  private readonly organisations = inject(OrganisationsStore);

  readonly request = requestState<readonly Succession[]>();
  readonly isBusy = signal(false);
  readonly problem = signal<string | null>(null);
  readonly news = signal<'recorded' | 'takenBack' | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => (await this.api.successions()).successions);
  }

  record(succession: RecordSuccession): Promise<boolean> {
    return this.do('recorded', () => this.api.recordSuccession(succession));
  }

  takeBack({ id }: Succession): Promise<boolean> {
    return this.do('takenBack', () => this.api.takeBackSuccession(id));
  }

  /** Says whether it worked; both lists are read anew then. */
  private async do(news: 'recorded' | 'takenBack', send: () => Promise<void>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.problem.set(null);
    this.news.set(null);
    this.isBusy.set(true);
    try {
      await this.proof.around(send);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
    await Promise.all([this.load(), this.organisations.load()]);
    this.news.set(news);
    return true;
  }
}
