import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { SaveQueues } from '../core/autosave/save-queues';
import { ConnectionStore } from '../core/connection/connection.store';
import { injectTexts } from '../ui/language/texts';

/** Says that there is no network and that work can go on; says it once, and once when it is back. */
@Component({
  selector: 'zou-offline-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (!connection.isOnline()) {
      <aside class="zou-bar zou-bar--offline" [attr.aria-label]="t('shell.offline.label')">
        <p class="zou-wrap">{{ words() }}</p>
      </aside>
    }
    <span class="zou-hidden-text" role="status">{{ said() }}</span>`,
})
export class OfflineBar {
  protected readonly connection = inject(ConnectionStore);
  private readonly queues = inject(SaveQueues);
  protected readonly t = injectTexts();
  private readonly wasOffline = signal(false);

  protected readonly words = computed(() => {
    const count = this.queues.pendingCount();
    return count === 0 ? this.t('shell.offline.none') : this.t.count('shell.offline.waiting', count);
  });
  protected readonly said = computed(() => {
    if (!this.connection.isOnline()) return this.t('shell.offline.none');
    return this.wasOffline() ? this.t('shell.offline.back') : '';
  });

  constructor() {
    effect(() => {
      if (this.connection.isOnline()) return;
      this.wasOffline.set(true);
      void this.queues.lookAtDevice();
    });
  }
}
