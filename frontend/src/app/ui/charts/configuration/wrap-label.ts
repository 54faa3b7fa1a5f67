const LINE_LENGTH = 16;

/** Two lines for a long label; on a narrow screen its first word. */
export function wrapLabel(label: string, isNarrow: boolean): string | string[] {
  const words = label.split(' ');
  if (isNarrow) return words[0] ?? label;
  if (label.length <= LINE_LENGTH || words.length === 1) return label;
  const lengthOfHead = (count: number): number => words.slice(0, count).join(' ').length;
  const cuts = words.slice(1).map((_, index) => index + 1);
  const balance = (count: number): number => Math.abs(lengthOfHead(count) - label.length / 2);
  const cut = cuts.reduce((best, count) => (balance(count) < balance(best) ? count : best), 1);
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
}

/** The label on as few lines as fit; a word that is too long for any line has one of its own. */
export function linesThatFit(label: string, fits: (words: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
