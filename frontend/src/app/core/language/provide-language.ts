import { inject, type Provider } from '@angular/core';
import { FETCH_TEXTS, TEXTS } from '../../ui/language/texts';
import type { TextPart } from './language-texts';
import { LanguageStore } from './language.store';

/** The texts of `texts/` for the kit and all that is built with it. */
export function provideLanguage(): Provider {
  return [
    { provide: TEXTS, useFactory: () => inject(LanguageStore).texts },
    {
      provide: FETCH_TEXTS,
      useFactory: () => {
        const language = inject(LanguageStore);
        return (part: TextPart) => language.include([part]);
      },
    },
  ];
}
