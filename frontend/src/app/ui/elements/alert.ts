import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** Kinds of messages. */
export type AlertKind = 'info' | 'warning' | 'error' | 'done';

const ICONS: Readonly<Record<AlertKind, IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
  done: 'check',
};

/** A message in the page. `live` makes screen readers say it when it appears: errors at once, others politely. */
@Component({
  selector: 'zou-alert',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<div
    class="zou-alert"
    [class.zou-alert--warning]="kind() === 'warning'"
    [class.zou-alert--error]="kind() === 'error'"
    [class.zou-alert--done]="kind() === 'done'"
    [attr.role]="role()"
  >
    <zou-icon [name]="icon()" />
    <div class="zou-alert__body">
      @if (heading(); as words) {
        <h2 class="zou-alert__title">{{ words }}</h2>
      }
      <ng-content />
    </div>
  </div>`,
})
export class Alert {
  readonly kind = input<AlertKind>('info');
  readonly heading = input<string>();
  readonly live = input(false);

  protected readonly icon = computed(() => ICONS[this.kind()]);
  protected readonly role = computed(() =>
    this.live() ? (this.kind() === 'error' ? 'alert' : 'status') : null,
  );
}
