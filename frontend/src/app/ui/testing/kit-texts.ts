import { signal } from '@angular/core';
import type { Provider } from '@angular/core';
import type { Locale, LocalisedText } from '@zicht/shared/kernel/locale';
import nl from '../../texts/nl/ui.json' with { type: 'json' };
import { TEXTS, type TextParameters, type Texts } from '../language/texts';

function find(key: string): string | undefined {
  let value: unknown = { ui: nl };
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return typeof value === 'string' ? value : undefined;
}

/** The Dutch texts of the kit, without the language store; for specs of single components. */
export function provideKitTexts(): Provider {
  const translate = (key: string, parameters: TextParameters = {}): string =>
    (find(key) ?? key).replace(/{{(\w+)}}/g, (_, name: string) => String(parameters[name] ?? ''));
  const texts: Texts = Object.assign(translate, {
    count: (key: string, count: number, parameters: TextParameters = {}) =>
      translate(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...parameters }),
    of: (text: LocalisedText) => text.nl,
    has: (key: string) => find(key) !== undefined,
    locale: signal<Locale>('nl').asReadonly(),
  });
  return { provide: TEXTS, useValue: texts };
}
