/** What a draft of a framework is saved in, so that two people can work at two questions at once. */
export const PART_KINDS = ['framework', 'theme', 'criterion'] as const;

/** One of {@link PART_KINDS}; `framework` is everything outside themes and criteria. */
export type PartKind = (typeof PART_KINDS)[number];

/** Content of a part, as it stands in the file; a draft may hold what is not right yet. */
export type PartContent = Readonly<Record<string, unknown>>;

/** What names a part; the one of kind `framework` has the code of the framework. */
export interface PartName {
  readonly kind: PartKind;
  readonly code: string;
}

/** A part of a draft. */
export interface DraftPart extends PartName {
  readonly content: PartContent;
}

/** One text for a part, such as `criterion/KEN-01`. */
export function partKey({ kind, code }: PartName): string {
  return `${kind}/${code}`;
}

/** Parts of a framework in the order of the file. What is no list of coded things gives no parts. */
export function splitFramework({ themes, criteria, ...content }: PartContent): readonly DraftPart[] {
  return [
    { kind: 'framework', code: codeOf(content), content },
    ...partsOf('theme', themes),
    ...partsOf('criterion', criteria),
  ];
}

/** The framework file of which these are the parts, each kind in the order given; it may hold faults. */
export function assembleFramework(parts: readonly DraftPart[]): PartContent {
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind).map(({ content }) => content);
  return { ...of('framework')[0], themes: of('theme'), criteria: of('criterion') };
}

/** The part that a JSON pointer of the assembled file leads to, and the pointer within that part. */
export function partOfPointer(
  parts: readonly DraftPart[],
  pointer: string,
): { readonly part: PartName | null; readonly path: string } {
  const [, list, index, rest = ''] = /^\/(themes|criteria)\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  const kind = list === undefined ? 'framework' : list === 'themes' ? 'theme' : 'criterion';
  const part = parts.filter((candidate) => candidate.kind === kind)[Number(index ?? 0)];
  const name = part === undefined ? null : { kind: part.kind, code: part.code };
  return { part: name, path: list === undefined ? pointer : rest };
}

/** The content with these fields changed; null takes a key away. */
export function withFields(content: PartContent, fields: PartContent): PartContent {
  const entries = Object.entries({ ...content, ...fields });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function partsOf(kind: PartKind, list: unknown): readonly DraftPart[] {
  if (!Array.isArray(list)) return [];
  return list.map((content: PartContent) => ({ kind, code: codeOf(content), content }));
}

function codeOf({ code }: PartContent): string {
  return typeof code === 'string' ? code : '';
}
