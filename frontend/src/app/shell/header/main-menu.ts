import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { navigationFor } from './main-navigation';

/** The main menu: what exists and what this person may see. */
@Component({
  selector: 'zou-main-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="zou-nav" [attr.aria-label]="t('shell.menu.label')">
    <ul>
      @for (entry of entries(); track entry.key) {
        <li>
          <a [routerLink]="'/' + entry.path" routerLinkActive ariaCurrentWhenActive="page">{{
            t(entry.key)
          }}</a>
        </li>
      }
    </ul>
  </nav>`,
})
export class MainMenu {
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly entries = computed(() => navigationFor((permission) => this.session.can(permission)));
}
