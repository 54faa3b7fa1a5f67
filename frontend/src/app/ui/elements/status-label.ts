import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** How a status looks: `plain` text for what is finished, a badge for what asks attention. */
export type StatusLook = 'plain' | 'neutral' | 'busy' | 'done' | 'late';

/** A status in words: plain text when finished, a badge when something is left to do. */
@Component({
  selector: 'zou-status-label',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span
    [class.zou-status-text]="look() === 'plain'"
    [class.zou-badge]="look() !== 'plain'"
    [class.zou-badge--busy]="look() === 'busy'"
    [class.zou-badge--done]="look() === 'done'"
    [class.zou-badge--late]="look() === 'late'"
    >{{ words() }}</span
  >`,
})
export class StatusLabel {
  readonly words = input.required<string>();
  readonly look = input<StatusLook>('plain');
}
