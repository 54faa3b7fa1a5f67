import { signal } from '@angular/core';
import { ApiProblem } from '../../http/api-problem';
import { failureKind, type FailureKind } from './failure-kind';
import { retryDelay } from './retry-delay';

const TYPING_DELAY = 800;

/**
 * When a queue sends: soon after the last letter, again after a failure with growing pauses, and not at all while the
 * server wants to be left alone.
 */
export class SendingPace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  /** Until then the server wants to be left alone, also by somebody who goes on typing. */
  private quietUntil = 0;
  private isStopped = false;

  private readonly lastFailure = signal<FailureKind | null>(null);
  private readonly lastError = signal<unknown>(null);
  /** What kept the last batch back, once the person should know; null when it went well. */
  readonly failure = this.lastFailure.asReadonly();
  /** The error behind it. */
  readonly error = this.lastError.asReadonly();

  constructor(
    private readonly send: () => void,
    private readonly now: () => number,
    private readonly random: () => number,
  ) {}

  /** Sends 800 ms after the last time that this was asked. */
  soon(): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(this.send, TYPING_DELAY);
  }

  /** True when a batch may go now; otherwise it goes by itself once the server may be asked again. */
  mayGo(): boolean {
    this.clear();
    const wait = this.quietUntil - this.now();
    if (wait > 0) this.after(wait);
    return wait <= 0;
  }

  /** A batch was answered. */
  succeeded(): void {
    this.lastFailure.set(null);
    this.lastError.set(null);
    this.failures = 0;
  }

  /** A batch failed; it goes again by itself where waiting can help. */
  failed(error: unknown): void {
    const kind = failureKind(error);
    this.failures += 1;
    this.lastError.set(error);
    // The first temporary failure is tried again in silence.
    this.lastFailure.set(kind === 'temporary' && this.failures < 2 ? null : kind);
    if (this.isStopped || (kind !== 'offline' && kind !== 'temporary')) return;
    const asked = error instanceof ApiProblem ? error.retryAfter : 0;
    const delay = retryDelay(this.failures, this.random, asked);
    if (asked > 0) this.quietUntil = this.now() + delay;
    this.after(delay);
  }

  /** As if nothing had failed yet. */
  startAnew(): void {
    this.failures = 0;
    this.quietUntil = 0;
  }

  /** Sends nothing more by itself. */
  stop(): void {
    this.isStopped = true;
    this.clear();
  }

  private after(delay: number): void {
    if (!this.isStopped) this.retryTimer = setTimeout(this.send, delay);
  }

  private clear(): void {
    clearTimeout(this.timer);
    clearTimeout(this.retryTimer);
  }
}
