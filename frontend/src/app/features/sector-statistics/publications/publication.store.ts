import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type {
  PublicationDetail,
  StartPublication,
} from '@zicht/shared/sector-statistics/publication.contract';
import { ApiProblem } from '../../../core/http/api-problem';
import { Proof } from '../../../core/session/proof/proof';
import { requestState } from '../../../core/request/request-state';
import { PublicationsApi } from './publications.api';

/** How often the page looks how far the work is. */
const LOOK_AGAIN = 2_000;

/** What a manager does that is told afterwards. */
export type DoneStep = 'publish' | 'withdraw' | 'stop';

/** The publication of one year, and the work behind it as it goes on. */
@Injectable()
export class PublicationStore {
  private readonly api = inject(PublicationsApi);
  private readonly proof = inject(Proof);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isGone = false;

  readonly request = requestState<PublicationDetail>();
  /** Code of why the last step was refused. */
  readonly problem = signal<string | null>(null);
  readonly done = signal<DoneStep | null>(null);
  readonly isAtWork = computed(() => isGoing(this.request.value()));

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      clearTimeout(this.timer);
    });
  }

  async load(year: number): Promise<void> {
    await this.request.run(() => this.api.read(year));
    this.lookAgain(year);
  }

  async prepare(year: number, start: StartPublication): Promise<void> {
    await this.step(year, null, () => this.api.prepare(year, start));
  }

  async rehearse(year: number, start: StartPublication): Promise<void> {
    await this.step(year, null, () => this.api.rehearse(year, start));
  }

  async stop(year: number): Promise<void> {
    await this.step(year, 'stop', () => this.api.stop(year));
  }

  /** Publishes the cells that this page showed, and no others. */
  async publish(year: number, cellsSha256: string): Promise<void> {
    await this.step(year, 'publish', () => this.proof.around(() => this.api.publish(year, cellsSha256)));
  }

  async withdraw(year: number): Promise<void> {
    await this.step(year, 'withdraw', () => this.api.withdraw(year));
  }

  private async step(year: number, told: DoneStep | null, take: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.done.set(null);
    try {
      await take();
      this.done.set(told);
    } catch (error) {
      this.problem.set(reasonOf(error));
    }
    await this.load(year);
  }

  private lookAgain(year: number): void {
    clearTimeout(this.timer);
    if (this.isGone || !this.isAtWork()) return;
    this.timer = setTimeout(() => void this.load(year), LOOK_AGAIN);
  }
}

function isGoing(publication: PublicationDetail | undefined): boolean {
  return publication?.job.state === 'waiting' || publication?.job.state === 'running';
}

/** The fault says why a step is refused; the code of the problem alone says that it is. */
function reasonOf(error: unknown): string {
  return error instanceof ApiProblem ? (error.faults[0]?.code ?? error.code) : 'unexpected';
}
