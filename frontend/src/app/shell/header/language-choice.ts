import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { LOCALES } from '@zicht/shared/kernel/locale';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

/** The name of each language in that language, for the accessible name; it holds the visible word. */
const NAMES = { nl: 'Nederlands', en: 'English' } as const;

/** Dutch or English; the page stays where it is. */
@Component({
  selector: 'zou-language-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul class="zou-languages" [attr.aria-label]="t('shell.language')">
    @for (locale of locales; track locale) {
      <li [attr.lang]="locale">
        @if (locale === t.locale()) {
          <strong aria-current="true"
            >{{ locale.toUpperCase() }}<span class="zou-hidden-text"> – {{ names[locale] }}</span></strong
          >
        } @else {
          <button type="button" (click)="session.useLanguage(locale)">
            {{ locale.toUpperCase() }}<span class="zou-hidden-text"> – {{ names[locale] }}</span>
          </button>
        }
      </li>
    }
  </ul>`,
})
export class LanguageChoice {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly locales = LOCALES;
  protected readonly names = NAMES;
}
