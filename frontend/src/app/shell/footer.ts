import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { injectTexts } from '../ui/language/texts';

/** Footer of every page; help stands in the same place everywhere. */
@Component({
  selector: 'zou-footer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<footer class="zou-footer">
    <div class="zou-wrap">
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
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;
}
