import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { CareCoordinators } from '../core/help/care-coordinators';
import { SessionStore } from '../core/session/session.store';
import { HelpLine } from '../ui/elements/help-line';
import { injectTexts } from '../ui/language/texts';

/**
 * Footer of every page; help stands in the same place everywhere. So does the line with whom to call: a reader can
 * think of a real case on any page, and no page can forget it. Members see their care coordinator with it.
 */
@Component({
  selector: 'zou-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CareCoordinators, HelpLine, RouterLink],
  template: `<footer class="zou-footer">
    <div class="zou-wrap">
      <zou-help-line />
      @if (session.organisation() !== null) {
        <zou-care-coordinators />
      }
      <ul>
        <li>
          <a [routerLink]="'/' + paths.accessibility">{{ t('shell.footer.accessibility') }}</a>
        </li>
        <li>
          <a [routerLink]="'/' + paths.privacy">{{ t('shell.footer.privacy') }}</a>
        </li>
        <li>
          <a [routerLink]="'/' + paths.help">{{ t('shell.footer.help') }}</a>
        </li>
      </ul>
    </div>
  </footer>`,
})
export class Footer {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;
}
