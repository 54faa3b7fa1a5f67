/** Languages of the product; Dutch comes first. */
export const LOCALES = ['nl', 'en'] as const;

/** Code of a language of the product. */
export type Locale = (typeof LOCALES)[number];

/** A text that a user reads, in every language of the product. */
export type LocalisedText = Readonly<Record<Locale, string>>;
