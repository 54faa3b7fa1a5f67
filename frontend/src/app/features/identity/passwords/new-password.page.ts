import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { passwordFault } from '@zicht/shared/identity/password-rules';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { NewPassword } from './new-password';
import { PasswordStore } from './password.store';

/** Choose a new password, by the link of a letter. */
@Component({
  selector: 'zou-new-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, NewPassword, PageHeading, RouterLink],
  providers: [PasswordStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('access.reset.heading') }}</h1>
    @switch (state()) {
      @case ('done') {
        <zou-alert kind="done" [live]="true">
          <p>{{ t('access.reset.done') }}</p>
          <p>
            <a [routerLink]="signInPath">{{ t('shell.signIn') }}</a>
          </p>
        </zou-alert>
      }
      @case ('dead') {
        <zou-alert kind="warning" [live]="true">
          <p>{{ t('access.reset.dead') }}</p>
          <p>
            <a [routerLink]="forgottenPath">{{ t('access.reset.askAgain') }}</a>
          </p>
        </zou-alert>
      }
      @default {
        <p>{{ t('access.reset.intro') }}</p>
        @if (store.problem(); as key) {
          <zou-alert kind="error" [live]="true"
            ><p>{{ t(key) }}</p></zou-alert
          >
        }
        <form novalidate (submit)="choose($event)">
          <zou-new-password [(value)]="password" />
          <div class="zou-buttons">
            <button type="submit" class="zou-button zou-button--primary">{{ t('access.reset.save') }}</button>
          </div>
        </form>
      }
    }
  </div>`,
})
export class NewPasswordPage {
  protected readonly store = inject(PasswordStore);
  // Behind the #, so that it reaches no log on its way.
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly t = injectTexts();
  protected readonly signInPath = `/${APP_PATHS.signIn}`;
  protected readonly forgottenPath = `/${PEOPLE_PATHS.forgottenPassword}`;
  protected readonly password = signal('');
  private readonly isDone = signal(false);
  protected readonly state = computed(() => {
    if (this.isDone()) return 'done';
    return this.token === '' || this.store.isDead() ? 'dead' : 'open';
  });

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    const fault = passwordFault(this.password(), []);
    this.store.problem.set(fault === undefined ? null : `access.faults.${fault}`);
    if (fault !== undefined) return;
    if (await this.store.reset(this.token, this.password())) this.isDone.set(true);
  }
}
