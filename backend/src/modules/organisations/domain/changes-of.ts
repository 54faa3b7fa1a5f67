/** Particulars that are codes, so that the trail may keep what they were. */
const CODES = ['kvkNumber', 'mainSector', 'municipalityCode', 'youthRegion', 'sizeClass'] as const;

/** The particulars of an organisation that can change. */
export type Particulars = Readonly<Record<(typeof CODES)[number], string | null>> & { readonly name: string };

/** What changed: of codes from what to what, of the name that it did. */
export function changesOf(before: Particulars, after: Particulars) {
  const changed = CODES.filter((code) => before[code] !== after[code]);
  return {
    changed: [...(before.name === after.name ? [] : ['name']), ...changed],
    from: Object.fromEntries(changed.map((code) => [code, before[code]])),
    to: Object.fromEntries(changed.map((code) => [code, after[code]])),
  };
}
