import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Membership } from '@zicht/shared/identity/session.contract';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SECURITY_PAGE_PATH } from '@zicht/shared/routes/security-page-path';
import { PageHeading } from '../../core/page/page-heading';
import { membershipKey } from '../../core/session/current-membership';
import { SessionStore } from '../../core/session/session.store';
import { ChoiceList } from '../../ui/fields/choices/choice-list';
import { MessageSettings } from './messages/message-settings';
import { injectTexts } from '../../ui/language/texts';

/** The person's own settings and roles. */
@Component({
  selector: 'zou-profile-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceList, MessageSettings, PageHeading, RouterLink],
  templateUrl: './profile.page.html',
})
export class ProfilePage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly keyOf = membershipKey;
  protected readonly securityPath = `/${SECURITY_PAGE_PATH}`;
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
