import type { DraftPart, PartName } from './draft-parts.js';

/** Ways in which a theme or question can go in the order. */
export const PART_MOVES = ['earlier', 'later'] as const;

/** One of {@link PART_MOVES}. */
export type PartMove = (typeof PART_MOVES)[number];

/** Where a part stands among those that it can change places with: themes, or questions of the same theme. */
export interface PartPlace {
  /** Counted from 1; 0 when the part is not there. */
  readonly place: number;
  readonly total: number;
  /** Code of the one that it would pass in each direction; null at the end. */
  readonly passes: Readonly<Record<PartMove, string | null>>;
}

/** The place of a part in a draft. */
export function placeOf(parts: readonly DraftPart[], name: PartName): PartPlace {
  const own = parts.find(({ kind, code }) => kind === name.kind && code === name.code);
  const beside = parts.filter(
    ({ kind, content }) =>
      kind === name.kind && (kind !== 'criterion' || content['theme'] === own?.content['theme']),
  );
  const index = beside.findIndex(({ code }) => code === name.code);
  const codeAt = (at: number) => (index < 0 ? null : (beside[at]?.code ?? null));
  return {
    place: index + 1,
    total: beside.length,
    passes: { earlier: codeAt(index - 1), later: codeAt(index + 1) },
  };
}

/** The codes with one of them put right before (`earlier`) or right after the one that it passes. */
export function moved(
  codes: readonly string[],
  { code, move, passes }: { readonly code: string; readonly move: PartMove; readonly passes: string },
): readonly string[] {
  const others = codes.filter((one) => one !== code);
  const at = others.indexOf(passes) + (move === 'earlier' ? 0 : 1);
  return [...others.slice(0, at), code, ...others.slice(at)];
}
