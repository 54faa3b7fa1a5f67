import { signal } from '@angular/core';
import type { Provider } from '@angular/core';
import type { Locale, LocalisedText } from '@zicht/shared/kernel/locale';
import charts from '../../texts/nl/charts.json' with { type: 'json' };
import guard from '../../texts/nl/guard.json' with { type: 'json' };
import nl from '../../texts/nl/ui.json' with { type: 'json' };
import { fillIn, findText } from '../language/text-tree';
import { TEXTS, type TextParameters, type Texts } from '../language/texts';

const KIT = { charts, guard, ui: nl };

/** The Dutch texts of the kit, without the language store; for specs of single components. */
export function provideKitTexts(): Provider {
  const translate = (key: string, parameters: TextParameters = {}): string =>
    fillIn(findText(KIT, key) ?? key, parameters);
  const texts: Texts = Object.assign(translate, {
    count: (key: string, count: number, parameters: TextParameters = {}) =>
      translate(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...parameters }),
    of: (text: LocalisedText) => text.nl,
    has: (key: string) => findText(KIT, key) !== undefined,
    locale: signal<Locale>('nl').asReadonly(),
  });
  return { provide: TEXTS, useValue: texts };
}
