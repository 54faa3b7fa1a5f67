import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

/** Eye mark and name of the product; the way back to the start page. */
@Component({
  selector: 'zou-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<a class="zou-brand" [routerLink]="session.user() ? '/' + paths.start : '/' + paths.signIn">
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="#d3e3e6" />
      <path
        d="M5 16s4-7 11-7 11 7 11 7-4 7-11 7S5 16 5 16Z"
        fill="#fff"
        stroke="currentColor"
        stroke-width="2.2"
      />
      <circle cx="16" cy="16" r="3.4" fill="currentColor" />
    </svg>
    <span>{{ t('shell.product') }}</span>
  </a>`,
})
export class Brand {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;
}
