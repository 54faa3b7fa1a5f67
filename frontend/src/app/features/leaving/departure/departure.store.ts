import { inject, Injectable, signal } from '@angular/core';
import type { Departure } from '@zicht/shared/leaving/departure.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { LeavingApi } from '../leaving.api';

/** Whether the organisation of this tab leaves. */
@Injectable()
export class DepartureStore {
  private readonly api = inject(LeavingApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  readonly request = requestState<Departure>();
  readonly isBusy = signal(false);
  /** Code of what went wrong; null when nothing did. */
  readonly problem = signal<string | null>(null);
  readonly news = signal<'asked' | 'takenBack' | null>(null);

  async load(): Promise<void> {
    const id = this.session.organisation()?.id;
    if (id !== undefined) await this.request.run(() => this.api.departure(id));
  }

  /** Asks it; says whether that worked. */
  ask(): Promise<boolean> {
    return this.do('asked', (id) => this.proof.around(() => this.api.ask(id)));
  }

  /** Takes it back; says whether that worked. */
  stay(): Promise<boolean> {
    return this.do('takenBack', (id) => this.api.stay(id));
  }

  private async do(news: 'asked' | 'takenBack', send: (id: string) => Promise<void>): Promise<boolean> {
    const id = this.session.organisation()?.id;
    if (id === undefined || this.isBusy()) return false;
    this.problem.set(null);
    this.news.set(null);
    this.isBusy.set(true);
    try {
      await send(id);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
    await this.load();
    this.news.set(news);
    // The notice on the start page comes with the session.
    await this.session.load();
    return true;
  }
}
