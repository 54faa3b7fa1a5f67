import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { MAIL_RHYTHMS } from '@zicht/shared/notifications/notification-kinds';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { injectTexts } from '../../../ui/language/texts';
import { MailByLinkStore } from './mail-by-link.store';
import { rhythmOptions } from './rhythm-options';

/** Where the link of a letter leads: how often mail comes, chosen with one click, without signing in. */
@Component({
  selector: 'zou-mail-preference-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, PageHeading, RequestStateView, RouterLink],
  providers: [MailByLinkStore],
  templateUrl: './mail-preference.page.html',
})
export class MailPreferencePage {
  protected readonly store = inject(MailByLinkStore);
  protected readonly t = injectTexts();
  protected readonly options = rhythmOptions(this.t);
  protected readonly signIn = `/${APP_PATHS.signIn}`;

  constructor() {
    // Behind the #, so that it reaches no log on its way.
    void this.store.load(inject(ActivatedRoute).snapshot.fragment ?? '');
  }

  protected choose(code: string | null): void {
    const rhythm = MAIL_RHYTHMS.find((each) => each === code);
    if (rhythm !== undefined) void this.store.choose(rhythm);
  }
}
