import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { PRESENCE_MILLISECONDS } from '@zicht/shared/assessments/presence';
import type { Presence } from '@zicht/shared/assessments/presence.contract';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from '../question/question.store';

/** How often is looked who else is there, while the page is visible. */
export const PRESENCE_INTERVAL = 25_000;

/** Who else is at work on the question in view; tells the same of this person while that is so. Nobody is kept out. */
@Injectable()
export class PresenceStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly criterion = this.question.criterionCode();
  private readonly found = signal<Presence['people']>([]);
  private lastSign = -Infinity;
  private isTold = false;

  readonly people = computed(() => this.found());

  constructor() {
    const timer = setInterval(() => void this.tell(), PRESENCE_INTERVAL);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.leave();
    });
    void this.tell();
  }

  /** The person typed or chose something, or went to a field of the answer. */
  notice(): void {
    const isNew = !this.isBusy();
    this.lastSign = Date.now();
    if (isNew && this.question.canAnswer()) void this.tell();
  }

  /** The page went out of view or came back. */
  async look(): Promise<void> {
    if (document.visibilityState === 'hidden') this.leave();
    else await this.tell();
  }

  private async tell(): Promise<void> {
    const address = this.store.address();
    if (address === null || document.visibilityState === 'hidden') return;
    const busy = this.isBusy() && this.question.canAnswer();
    this.isTold = busy;
    try {
      this.found.set((await this.api.tellPresence(address, { criterion: this.criterion, busy })).people);
    } catch {
      // What is not known is not said.
      this.found.set([]);
    }
  }

  private leave(): void {
    const address = this.store.address();
    if (!this.isTold || address === null) return;
    this.isTold = false;
    this.lastSign = -Infinity;
    const { criterion } = this;
    void this.api.tellPresence(address, { criterion, busy: false }, true).catch(() => undefined);
  }

  private isBusy(): boolean {
    return Date.now() - this.lastSign < PRESENCE_MILLISECONDS;
  }
}
