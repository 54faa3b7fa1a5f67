let last = 0;

/** An id that no other element of the page has. */
export function elementId(name: string): string {
  last += 1;
  return `zou-${name}-${last}`;
}
