import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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
  host: {
    '(document:focusin)': 'place.notice($event.target)',
    '(document:keyup)': 'place.notice($event.target)',
    '(document:visibilitychange)': 'place.tellNow()',
  },
  template: `<zou-offline-note />
    @if (store.isEditable() && question.position().number > 0) {
      <zou-presence-note />
    }`,
})
export class QuestionNotes {
  protected readonly place = inject(PlaceKeeper);
  protected readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);
}
