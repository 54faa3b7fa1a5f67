import { ChangeDetectionStrategy, Component, type ElementRef, inject, viewChild } from '@angular/core';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { filter } from 'rxjs';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { Brand } from './brand';
import { LanguageChoice } from './language-choice';
import { MainMenu } from './main-menu';
import { MessagesLink } from './messages-link';
import { OrganisationSwitcher } from './organisation-switcher';
import { UserMenu } from './user-menu';

/** Header of every page; below 40 rem one row, with everything else behind "Menu". Bars above it go inside. */
@Component({
  selector: 'zou-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Brand, LanguageChoice, MainMenu, MessagesLink, OrganisationSwitcher, RouterLink, UserMenu],
  template: `<header class="zou-header">
    <ng-content />
    <div class="zou-wrap zou-header__row zou-header__row--wide">
      <zou-brand />
      <div class="zou-header__meta">
        <zou-organisation-switcher />
        <zou-language-choice />
        @if (session.user()) {
          <zou-messages-link />
          <zou-user-menu />
        } @else {
          <a [routerLink]="'/' + paths.signIn">{{ t('shell.signIn') }}</a>
        }
      </div>
    </div>
    @if (session.user()) {
      <div class="zou-wrap zou-nav--wide"><zou-main-menu /></div>
    }
    <div class="zou-wrap zou-header__narrow">
      <zou-brand />
      <details #menu>
        <summary class="zou-header__summary">{{ t('shell.menu.toggle') }}</summary>
        <div class="zou-header__panel">
          @if (session.user()) {
            <zou-main-menu />
          } @else {
            <p>
              <a [routerLink]="'/' + paths.signIn">{{ t('shell.signIn') }}</a>
            </p>
          }
          <zou-organisation-switcher />
          <div class="zou-header__meta">
            <zou-language-choice />
            @if (session.user()) {
              <zou-messages-link />
              <zou-user-menu />
            }
          </div>
        </div>
      </details>
    </div>
  </header>`,
})
export class Header {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;
  private readonly menu = viewChild.required<ElementRef<HTMLDetailsElement>>('menu');

  constructor() {
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(() => (this.menu().nativeElement.open = false));
  }
}
