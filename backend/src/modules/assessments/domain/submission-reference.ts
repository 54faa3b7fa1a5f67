/** Crockford's base 32: no letter that reads as a digit or as another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** Short name of a submission that people can read out: `ZE-2027-7K3QZD`, from the first bits of its hash. */
export function submissionReference(year: number, sha256: string): string {
  const bits = BigInt(`0x${sha256.slice(0, 16)}`) >> BigInt(64 - 5 * LENGTH);
  const letters = Array.from({ length: LENGTH }, (_, index) => {
    const shift = BigInt(5 * (LENGTH - 1 - index));
    return ALPHABET[Number((bits >> shift) & 31n)];
  });
  return `ZE-${year}-${letters.join('')}`;
}
