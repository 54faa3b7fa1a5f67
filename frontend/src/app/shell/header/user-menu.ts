import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PEOPLE_PAGE_PATH } from '@zicht/shared/routes/people-page-path';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { Menu } from '../../ui/overlays/menu';
import { SignOut } from '../../core/session/sign-out';

/** Profile and signing out, behind the name of the person. */
@Component({
  selector: 'zou-user-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu],
  template: `<zou-menu [label]="name()" [items]="items()" (chosen)="follow($event)" />`,
})
export class UserMenu {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly leaving = inject(SignOut);
  private readonly t = injectTexts();

  protected readonly name = computed(() => this.session.user()?.name ?? '');
  protected readonly items = computed(() => [
    { id: APP_PATHS.profile, words: this.t('shell.user.profile') },
    ...(this.session.can('members:read')
      ? [{ id: PEOPLE_PAGE_PATH, words: this.t('shell.user.people') }]
      : []),
    { id: 'signOut', words: this.t('shell.user.signOut') },
    { id: 'signOutEverywhere', words: this.t('shell.user.signOutEverywhere') },
  ]);

  protected follow(id: string): void {
    if (id.startsWith('signOut')) void this.leaving.ask(id === 'signOutEverywhere');
    else void this.router.navigateByUrl(`/${id}`);
  }
}
