import { inject, type Provider } from '@angular/core';
import { TEXTS } from '../../ui/language/texts';
import { LanguageStore } from './language.store';

/** The texts of `texts/` for the kit and all that is built with it. */
export function provideLanguage(): Provider {
  return { provide: TEXTS, useFactory: () => inject(LanguageStore).texts };
}
