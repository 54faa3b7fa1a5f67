/** Programs by what they say of themselves; the first that fits, because most name others too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Which program on which system signed in, in words that its owner knows; the header itself is not kept. */
export function deviceWords(userAgent: string): { browser: string; system: string } {
  const text = userAgent.slice(0, 500);
  const first = (list: typeof BROWSERS): string => list.find(([form]) => form.test(text))?.[1] ?? '';
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
