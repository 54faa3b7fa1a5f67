import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Details } from '../../../../ui/elements/details';
import { Time } from '../../../../ui/formats/time';
import { injectTexts } from '../../../../ui/language/texts';
import { ActionStore } from '../action.store';
import { injectHistoryWords } from './history-words';

/** Who changed what, and when, newest first. */
@Component({
  selector: 'zou-action-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Details, Time],
  template: `@if (lines().length > 0) {
    <zou-details [summary]="t('improvement.history.heading')">
      <ol class="zou-feed">
        @for (line of lines(); track line.version) {
          <li>
            <strong>{{ line.name }}</strong> <small><zou-time [at]="line.at" /></small>
            {{ line.words }}
          </li>
        }
      </ol>
    </zou-details>
  }`,
})
export class ActionHistory {
  private readonly store = inject(ActionStore);
  private readonly words = injectHistoryWords();
  protected readonly t = injectTexts();

  protected readonly lines = computed(() =>
    this.store.events().map((event) => ({
      version: event.version,
      name: event.by.name,
      at: event.at,
      words: this.words(event, this.store.people()),
    })),
  );
}
