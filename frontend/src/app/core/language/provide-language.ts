import { makeEnvironmentProviders, inject, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { LOCALES } from '@zicht/shared/kernel/locale';
import { TEXTS } from '../../ui/language/texts';
import { firstTexts } from './language-texts';
import { LanguageStore } from './language.store';

/** One chunk per language, fetched when it is first used. */
class TextsLoader implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return firstTexts(language === 'en' ? 'en' : 'nl');
  }
}

/** Transloco with the texts of `texts/`, and the kit's `TEXTS` on top of it. */
export function provideLanguage(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LOCALES],
        defaultLang: 'nl',
        reRenderOnLangChange: false,
        prodMode: true,
        missingHandler: { logMissingKey: false },
      },
      loader: TextsLoader,
    }),
    { provide: TEXTS, useFactory: () => inject(LanguageStore).texts },
  ]);
}
