/** What a person typed as a number: the value, null for an empty field, or what is wrong with it. */
export type ReadNumber =
  | { readonly value: number | null }
  | { readonly fault: 'notANumber' | 'tooLow' | 'tooHigh' | 'tooManyDecimals' };

/** Bounds of a number, both included. */
export interface NumberBounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals: number;
}

/** Reads a number as people write it: decimal comma or point, spaces, no thousands separators. */
export function readNumber(text: string, bounds: NumberBounds): ReadNumber {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  if (plain === '') return { value: null };
  if (!/^-?\d{1,12}(\.\d*)?$/.test(plain)) return { fault: 'notANumber' };
  const decimals = plain.split('.')[1]?.replace(/(?<!0)0+$/, '') ?? '';
  if (decimals.length > bounds.decimals) return { fault: 'tooManyDecimals' };
  const value = Number(plain);
  if (bounds.minimum !== undefined && value < bounds.minimum) return { fault: 'tooLow' };
  if (bounds.maximum !== undefined && value > bounds.maximum) return { fault: 'tooHigh' };
  return { value };
}
