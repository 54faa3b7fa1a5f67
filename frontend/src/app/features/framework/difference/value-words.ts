import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** Words for the place of a value in a framework, and for the value itself. */
export interface ValueWords {
  /** "Vraag, Engels", from the keys that lead to it. */
  place(path: readonly string[]): string;
  /** The value; of a choice that the format knows, its words. */
  value(value: string | number | boolean | null, key?: string): string;
}

/** The words in the language of the reader. */
export function injectValueWords(): ValueWords {
  const t = injectTexts();
  const f = injectFormats();
  return {
    place: (path) =>
      path
        .map((step) => {
          const key = `framework.keys.${step}`;
          return t.has(key) ? t(key) : step;
        })
        .join(', '),
    value: (value, key = '') => {
      if (value === null) return t('framework.nothing');
      if (typeof value === 'number') return f.number(value);
      if (typeof value === 'boolean') return t(value ? 'framework.yes' : 'framework.no');
      const words = `framework.choices.${key}.${value}`;
      return t.has(words) ? t(words) : value || t('framework.nothing');
    },
  };
}
