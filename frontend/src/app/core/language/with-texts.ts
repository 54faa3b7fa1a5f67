import { inject } from '@angular/core';
import type { TextPart } from './language-texts';
import { LanguageStore } from './language.store';

/**
 * Fetches these parts of the texts beside the code of a feature or page, so that its words are there when it is:
 * `loadChildren: () => withTexts(['evidence'], async () => (await import('…')).evidenceRoutes)`.
 */
export async function withTexts<Code>(parts: readonly TextPart[], load: () => Promise<Code>): Promise<Code> {
  const language = inject(LanguageStore);
  const [code] = await Promise.all([load(), language.include(parts)]);
  return code;
}
