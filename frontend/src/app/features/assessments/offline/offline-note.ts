import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, untracked } from '@angular/core';
import { ConnectionStore } from '../../../core/connection/connection.store';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from '../question/question.store';
import { keepYear } from './offline-year';

/** Keeps the question in view for a start without a network, and says so when it is shown that way. */
@Component({
  selector: 'zou-offline-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@if (store.loaded()?.isCopy) {
    <zou-alert
      ><p>{{ t('assessments.offline.copy') }}</p></zou-alert
    >
  }`,
})
export class OfflineNote {
  protected readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();

  constructor() {
    effect(() => {
      const [address, loaded, answers] = [this.store.address(), this.store.loaded(), this.store.saved()];
      const [user, ends] = [this.session.user(), this.session.ends()];
      const criterion = this.question.criterionCode();
      if (address === null || user === null || ends === null || criterion === '') return;
      if (loaded === undefined || loaded.isCopy || this.session.status() !== 'signedIn') return;
      const shown = { loaded, answers: answers.values(), criterion };
      untracked(() => void keepYear(address, { userId: user.id, until: ends.endsAt }, shown).catch(ignored));
    });
    const stop = inject(ConnectionStore).onOnline(() => void this.store.reload());
    inject(DestroyRef).onDestroy(stop);
  }
}

/** Without room on the device there is no start without a network, and nothing else is wrong. */
function ignored(): void {
  return undefined;
}
