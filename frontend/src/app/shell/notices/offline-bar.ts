import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { SaveQueues } from '../../core/autosave/queue/save-queues';
import { ConnectionStore } from '../../core/connection/connection.store';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

/** Says that there is no connection, what waits, and that work can go on; says it once, and once when it is back. */
@Component({
  selector: 'zou-offline-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (trouble()) {
      <aside class="zou-bar zou-bar--offline" [attr.aria-label]="t('shell.offline.label')">
        <p class="zou-wrap">{{ words() }}</p>
      </aside>
    }
    <span class="zou-hidden-text" role="status">{{ said() }}</span>`,
})
export class OfflineBar {
  private readonly connection = inject(ConnectionStore);
  private readonly queues = inject(SaveQueues);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  private readonly wasOffline = signal(false);

  /** Without a network, and on every page as long as what was typed cannot be sent. */
  private readonly cause = computed(() => (this.connection.isOnline() ? this.queues.trouble() : 'offline'));
  /** A closed or suspended organisation takes nothing, however often it is tried: the page's notices tell that. */
  protected readonly trouble = computed(() => {
    const { isSuspended, isClosed } = this.session.membership() ?? {};
    return this.cause() === 'failed' && (isSuspended || isClosed) ? null : this.cause();
  });
  protected readonly words = computed(() => {
    const count = this.queues.pendingCount();
    if (this.trouble() === 'failed') return this.t.count('shell.offline.failed', count);
    return count === 0 ? this.t('shell.offline.none') : this.t.count('shell.offline.waiting', count);
  });
  protected readonly said = computed(() => {
    if (this.trouble() === 'offline') return this.t('shell.offline.none');
    return this.wasOffline() && this.trouble() === null ? this.t('shell.offline.back') : '';
  });

  constructor() {
    effect(() => {
      if (this.cause() === null) return;
      if (this.cause() === 'offline') this.wasOffline.set(true);
      void this.queues.lookAtDevice();
    });
  }
}
