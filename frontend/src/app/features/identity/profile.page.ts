import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Membership } from '@zicht/shared/identity/session.contract';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../core/page/page-heading';
import { membershipKey } from '../../core/session/current-membership';
import { SessionStore } from '../../core/session/session.store';
import { SignOut } from '../../core/session/sign-out';
import { ChoiceList } from '../../ui/fields/choice-list';
import { MessageSettings } from './messages/message-settings';
import { ChangePassword } from './passwords/change-password';
import { OwnSessions } from './sessions/own-sessions';
import { injectTexts } from '../../ui/language/texts';

/** The person's own settings and roles. */
@Component({
  selector: 'zou-profile-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangePassword, ChoiceList, MessageSettings, OwnSessions, PageHeading],
  templateUrl: './profile.page.html',
})
export class ProfilePage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly leaving = inject(SignOut);
  protected readonly t = injectTexts();
  protected readonly keyOf = membershipKey;
  protected readonly isLanguageSaved = signal(false);
  protected readonly languages = LOCALES.map((code) => ({
    code,
    label: this.t(`profile.languages.${code}`),
  }));

  protected async useLanguage(code: string | null): Promise<void> {
    const locale: Locale = code === 'en' ? 'en' : 'nl';
    this.isLanguageSaved.set(false);
    await this.session.useLanguage(locale);
    this.isLanguageSaved.set(true);
  }

  protected workIn(membership: Membership): void {
    this.session.choose(membership);
    void this.router.navigateByUrl(`/${APP_PATHS.start}`);
  }
}
