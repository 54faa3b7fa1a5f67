import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { AssessmentStore } from '../assessment.store';
import { OfflineNote } from '../offline/offline-note';
import { PresenceNote } from '../presence/presence-note';
import { QuestionStore } from './question.store';

/** What is said above a question once it can be answered: that it is a copy, and who else is at work on it. */
@Component({
  selector: 'zou-question-notes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OfflineNote, PresenceNote],
  template: `<zou-offline-note />
    @if (store.isEditable() && question.position().number > 0) {
      <zou-presence-note />
    }`,
})
export class QuestionNotes {
  protected readonly store = inject(AssessmentStore);
  protected readonly question = inject(QuestionStore);
}
