import type { Locale } from '@zicht/shared/kernel/locale';
import type * as english from '../../texts/en/en';
import type * as dutch from '../../texts/nl/nl';
import type { TextTree } from '../../ui/language/text-tree';

/** A part of the texts that is fetched with the first page of its feature. */
export type TextPart = keyof typeof dutch.PARTS;

/** The texts of the first load in this language. */
export async function firstTexts(locale: Locale): Promise<TextTree> {
  return (await chunkOf(locale)).TEXTS;
}

/** One more part of the texts. */
export async function textsOfPart(locale: Locale, part: TextPart): Promise<TextTree> {
  const { PARTS } = await chunkOf(locale);
  return (await PARTS[part]()).default;
}

function chunkOf(locale: Locale): Promise<typeof dutch | typeof english> {
  return locale === 'en' ? import('../../texts/en/en') : import('../../texts/nl/nl');
}
