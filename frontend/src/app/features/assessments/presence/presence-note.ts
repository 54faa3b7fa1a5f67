import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { listenQuietly } from '../../../ui/listen-quietly';
import { PresenceStore } from './presence.store';

/** Says politely that a colleague is at work on the question in view. */
@Component({
  selector: 'zou-presence-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  providers: [PresenceStore],
  template: `<div role="status">
    @for (person of store.people(); track person.name) {
      <zou-alert
        ><p>
          {{ t('assessments.presence.here', { name: person.name, time: f.time(person.since) }) }}
        </p></zou-alert
      >
    }
  </div>`,
})
export class PresenceNote {
  protected readonly store = inject(PresenceStore);
  protected readonly f = injectFormats();
  protected readonly t = injectTexts();

  constructor() {
    listenQuietly(document, ['focusin', 'input'], ({ target }) => this.notice(target));
    listenQuietly(document, ['visibilitychange'], () => void this.store.look());
  }

  private notice(target: EventTarget | null): void {
    if (target instanceof Element && target.closest('#vraag form') !== null) this.store.notice();
  }
}
