/** A figure that an attacker may ask for with a draft answer of their own; the product has none, a broken one might. */
export type Preview = (draft: number) => number;

/**
 * Specification 1.24: asks a figure again and again, each time with another draft, and takes the mean. Where each draft
 * draws its noise anew, the mean is the exact count; where no figure depends on a draft, it is the published one.
 */
export function averagePreviews(preview: Preview, times: number): number {
  let sum = 0;
  for (let draft = 0; draft < times; draft += 1) sum += preview(draft);
  return Math.round(sum / times);
}
