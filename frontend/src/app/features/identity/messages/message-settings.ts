import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MAIL_RHYTHMS } from '@zicht/shared/notifications/notification-kinds';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { injectTexts } from '../../../ui/language/texts';
import { MessagesStore } from './messages.store';
import { rhythmOptions } from './rhythm-options';

/** On the profile: how often mail comes, and one's own dates in one's own calendar. */
@Component({
  selector: 'zou-message-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, RequestStateView],
  providers: [MessagesStore],
  templateUrl: './message-settings.html',
})
export class MessageSettings {
  protected readonly store = inject(MessagesStore);
  protected readonly t = injectTexts();
  protected readonly options = rhythmOptions(this.t);

  constructor() {
    void this.store.load();
  }

  protected choose(code: string | null): void {
    const rhythm = MAIL_RHYTHMS.find((each) => each === code);
    if (rhythm !== undefined) void this.store.chooseMail(rhythm);
  }
}
