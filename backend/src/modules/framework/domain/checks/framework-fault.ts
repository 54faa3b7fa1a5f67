/** A fault in a framework file; `path` is a JSON pointer in the file, `''` the file itself. */
export interface FrameworkFault {
  readonly path: string;
  /** Stable code; those that start with `form.` come from the JSON Schema. */
  readonly code: string;
  /** In English, for the person who writes the framework. */
  readonly message: string;
}

/** Most faults that are reported at once. */
export const MAXIMUM_FAULTS = 200;

/** JSON pointer from keys and indexes (RFC 6901). */
export function pointer(...steps: readonly (string | number)[]): string {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Collects faults of one check. */
export type Report = (path: string, code: string, message: string) => void;
