import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { listenQuietly } from '../../../ui/listen-quietly';
import { AssessmentStore } from '../assessment.store';
import { OfflineNote } from '../offline/offline-note';
import { PlaceKeeper } from '../place/place-keeper';
import { PresenceNote } from '../presence/presence-note';
import { QuestionStore } from './question.store';

/** What goes on beside a question: it is kept for a start offline, the place is kept, colleagues at work are named. */
@Component({
  selector: 'zou-question-notes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OfflineNote, PresenceNote],
  providers: [PlaceKeeper],
  template: `<zou-offline-note />
    @if (store.isEditable() && question.position().number > 0) {
      <zou-presence-note />
    }`,
})
export class QuestionNotes {
  protected readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);

  constructor() {
    const place = inject(PlaceKeeper);
    listenQuietly(document, ['focusin', 'keyup'], ({ target }) => place.notice(target));
    listenQuietly(document, ['visibilitychange'], () => place.tellNow());
  }
}
