import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { ConnectionStore } from '../connection/connection.store';
import { NetworkFailure } from '../http/api-problem';
import { SessionStore } from './session.store';

/** How long before the end the warning comes. */
export const WARNING_TIME = 120_000;
const EXTENSION_INTERVAL = 300_000;
const TICK = 1_000;

/**
 * Watches the end of the sign-in. Typing and clicking extend it, at most once in five minutes; two minutes before
 * the end `isWarning` becomes true; at the end the session expires and the page stays.
 */
@Injectable({ providedIn: 'root' })
export class SessionClock {
  private readonly session = inject(SessionStore);
  private readonly now = signal(Date.now());
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zou-session');
  private lastExtension = 0;
  private isExtending = false;

  readonly isWarning = computed(() => {
    const left = this.millisecondsLeft();
    return this.session.status() === 'signedIn' && left !== null && left <= WARNING_TIME;
  });
  readonly millisecondsLeft = computed(() => {
    const ends = this.session.ends();
    return ends && Math.max(0, Math.min(ends.idleUntil, ends.endsAt) - this.now());
  });
  /** False in the last two minutes before the sign-in ends for good. */
  readonly canBeExtended = computed(() => {
    const ends = this.session.ends();
    return ends !== null && ends.endsAt - this.now() > WARNING_TIME;
  });

  /** Starts watching; called once, by the frame. */
  start(): void {
    setInterval(() => this.tick(), TICK);
    for (const event of ['keydown', 'pointerdown'] as const) {
      document.addEventListener(event, () => this.noticeActivity(), { passive: true, capture: true });
    }
    this.channel?.addEventListener('message', () => void this.session.load());
    // What the device remembered of the sign-in, the server confirms as soon as it can.
    inject(ConnectionStore).onOnline(() => void this.session.load());
    effect(() => {
      if (this.session.ends() !== null) this.lastExtension = Date.now();
    });
  }

  /** Stays signed in: asks the server, and tells the other tabs. */
  async extend(): Promise<void> {
    if (this.isExtending) return;
    this.isExtending = true;
    try {
      await this.session.extend();
      this.channel?.postMessage('extended');
    } catch (error) {
      // Where the sign-in is over already, the next tick or answer tells.
      if (error instanceof NetworkFailure) await this.session.extendHere();
    } finally {
      this.isExtending = false;
    }
  }

  /** Tells the other tabs that the person signed in or out here. */
  tellOthers(): void {
    this.channel?.postMessage('changed');
  }

  private tick(): void {
    this.now.set(Date.now());
    if (this.session.status() === 'signedIn' && this.millisecondsLeft() === 0) this.session.expire();
  }

  private noticeActivity(): void {
    const isDue = Date.now() - this.lastExtension > EXTENSION_INTERVAL;
    if (this.session.status() === 'signedIn' && isDue && !this.isWarning()) {
      this.lastExtension = Date.now();
      void this.extend();
    }
  }
}
