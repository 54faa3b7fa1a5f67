/** Start of the resources of texts that somebody is still writing; nothing sends those. */
export const DRAFT = 'draft/';

/** True for the scope of a text that is still being written. */
export function isDraft(scope: string): boolean {
  return scope.split('|')[2]?.startsWith(DRAFT) ?? false;
}
