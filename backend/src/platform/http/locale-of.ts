import { LOCALES } from '@zicht/shared/kernel/locale';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { RequestWithActor } from '../access/current-actor.js';

/** Language of the answer: the person's own setting, else what the browser asks for, else Dutch. */
export function localeOf(request: RequestWithActor): Locale {
  if (request.principal !== undefined) return request.principal.locale;
  const accepted = request.acceptsLanguages([...LOCALES]);
  return LOCALES.find((locale) => locale === accepted) ?? 'nl';
}
