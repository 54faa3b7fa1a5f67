import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Alert } from '../../../../ui/elements/alert';
import { injectTexts } from '../../../../ui/language/texts';

/** Something that was written here and that the server does not have. */
export interface WaitingEntry {
  readonly id: string;
  readonly words: string;
  /** True when the server does not take it. */
  readonly isRefused: boolean;
}

/** What somebody wrote and waits to be sent, or was refused; its words stay until that person throws them away. */
@Component({
  selector: 'zou-waiting-entries',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@for (entry of entries(); track entry.id) {
    <zou-alert [kind]="entry.isRefused ? 'error' : 'info'">
      <p class="zou-text">{{ entry.words }}</p>
      <p>
        <strong>{{
          t(entry.isRefused ? 'assessments.waiting.refused' : 'assessments.waiting.later')
        }}</strong>
      </p>
      @if (entry.isRefused) {
        <button type="button" class="zou-button zou-button--text" (click)="discarded.emit(entry.id)">
          {{ t('assessments.waiting.discard') }}
        </button>
      }
    </zou-alert>
  }`,
})
export class WaitingEntries {
  readonly entries = input.required<readonly WaitingEntry[]>();
  readonly discarded = output<string>();
  protected readonly t = injectTexts();
}
