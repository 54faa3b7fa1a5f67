/** A run of words that stayed, came or went. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const WORDS_MAXIMUM = 1200;

/** Difference of two texts by words (longest common subsequence); of very long texts, as a whole. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const from = before.split(/(\s+)/).filter((word) => word !== '');
  const to = after.split(/(\s+)/).filter((word) => word !== '');
  if (from.length > WORDS_MAXIMUM || to.length > WORDS_MAXIMUM) {
    return join([...from.map((text) => part('removed', text)), ...to.map((text) => part('added', text))]);
  }
  return join(walk(from, to, commonLengths(from, to)));
}

function part(kind: DiffPart['kind'], text: string): DiffPart {
  return { kind, text };
}

/** Longest common subsequence of `from` from i on and `to` from j on, for every i and j. */
type CommonLength = (i: number, j: number) => number;

function commonLengths(from: readonly string[], to: readonly string[]): CommonLength {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  const at: CommonLength = (i, j) => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function walk(from: readonly string[], to: readonly string[], common: CommonLength): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const [old, fresh] = [from[i], to[j]];
    if (old !== undefined && old === fresh) {
      parts.push(part('same', old));
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || common(i + 1, j) >= common(i, j + 1))) {
      parts.push(part('removed', old));
      i += 1;
    } else {
      parts.push(part('added', fresh ?? ''));
      j += 1;
    }
  }
  return parts;
}

function join(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = [];
  for (const next of parts) {
    const last = joined.at(-1);
    if (last?.kind === next.kind) joined[joined.length - 1] = part(last.kind, last.text + next.text);
    else joined.push(next);
  }
  return joined;
}
