import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { PasswordStore } from './password.store';

/** Ask for a letter with which to choose a new password; says the same whoever the address belongs to. */
@Component({
  selector: 'zou-forgotten-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PageHeading, RouterLink, TextField],
  providers: [PasswordStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('access.forgotten.heading') }}</h1>
    @if (askedFor(); as email) {
      <zou-alert kind="done" [live]="true">
        <p>{{ t('access.forgotten.asked', { email }) }}</p>
      </zou-alert>
    } @else {
      <p>{{ t('access.forgotten.intro') }}</p>
      @if (store.problem(); as key) {
        <zou-alert kind="error" [live]="true"
          ><p>{{ t(key) }}</p></zou-alert
        >
      }
      <form novalidate (submit)="ask($event)">
        <zou-text-field
          type="email"
          fieldId="forgotten-email"
          name="email"
          autocomplete="username"
          [label]="t('identity.signIn.email')"
          [error]="isMissing() ? t('identity.signIn.missing.email') : undefined"
          [(value)]="email"
        />
        <div class="zou-buttons">
          <button type="submit" class="zou-button zou-button--primary">
            {{ t('access.forgotten.ask') }}
          </button>
        </div>
      </form>
    }
    <p>
      <a [routerLink]="signInPath">{{ t('access.forgotten.back') }}</a>
    </p>
  </div>`,
})
export class ForgottenPasswordPage {
  protected readonly store = inject(PasswordStore);
  protected readonly t = injectTexts();
  protected readonly signInPath = `/${APP_PATHS.signIn}`;
  protected readonly email = signal('');
  protected readonly isMissing = signal(false);
  protected readonly askedFor = signal<string | null>(null);

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    this.isMissing.set(!looksLikeEmail(email));
    if (this.isMissing()) return;
    if (await this.store.ask(email, this.t.locale())) this.askedFor.set(email);
  }
}
