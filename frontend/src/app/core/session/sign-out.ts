import { computed, inject, Injectable, Injector, signal } from '@angular/core';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SaveQueues } from '../autosave/queue/save-queues';
import { SessionClock } from './session-clock';
import { SessionStore } from './session.store';

/** Signing out: sends what waits, warns with the count when that fails, then leaves nothing on the device. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly session = inject(SessionStore);
  private readonly clock = inject(SessionClock);
  private readonly queues = inject(SaveQueues);
  private readonly injector = inject(Injector);
  private isEverywhere = false;

  /** Changes that would be lost; the dialog asks while it is more than 0. */
  readonly unsavedCount = signal(0);
  readonly hasFailed = signal(false);
  /** True while the dialog has something to ask or tell. */
  readonly needsPerson = computed(() => this.unsavedCount() > 0 || this.hasFailed());

  /** Signs out at once when all is saved; otherwise asks first. */
  async ask(isEverywhere: boolean): Promise<void> {
    this.isEverywhere = isEverywhere;
    this.hasFailed.set(false);
    const userId = this.session.user()?.id;
    const count = userId === undefined ? 0 : await this.saveAll(userId);
    if (count > 0) this.unsavedCount.set(count);
    else await this.leave();
  }

  /** Sends what waits, also what no page in view sends; how many changes stand on this device alone then. */
  async saveAll(userId: string): Promise<number> {
    await import('../autosave/left-changes')
      .then(({ LeftChanges }) => this.injector.get(LeftChanges).send())
      .catch(() => undefined);
    return this.queues.saveAll(userId);
  }

  /** Stays signed in. */
  stay(): void {
    this.unsavedCount.set(0);
    this.hasFailed.set(false);
  }

  /** Signs out, also when changes are lost by it. */
  async leave(): Promise<void> {
    const userId = this.session.user()?.id;
    try {
      await (this.isEverywhere ? this.session.signOutEverywhere() : this.session.signOut());
    } catch {
      this.hasFailed.set(true);
      return;
    }
    await this.leaveBehind(userId);
  }

  /** Leaves nothing of this person on the device, and the page, when the server ended the sign-in by itself. */
  async leaveBehind(userId = this.session.user()?.id): Promise<void> {
    if (userId !== undefined) await this.queues.wipe(userId);
    await import('../offline/offline-session')
      .then(({ wipeOffline }) => wipeOffline())
      .catch(() => undefined);
    this.clock.tellOthers();
    // A full load leaves nothing of this person in memory.
    location.assign(`/${APP_PATHS.signIn}?uit`);
  }
}
