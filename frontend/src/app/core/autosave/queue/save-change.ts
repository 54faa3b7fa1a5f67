/** One change on its way to the server: an idempotent id, what it is about, and the version it was made on. */
export interface SaveChange<Patch extends object> {
  readonly changeId: string;
  /** What the change is about, such as a criterion code. */
  readonly key: string;
  /** Version that the person saw; 0 when there was none. */
  readonly baseVersion: number;
  /** The fields that change; absent ones stay as they are. */
  readonly patch: Patch;
  /** When the person made it, in milliseconds. */
  readonly madeAt: number;
}

/** What became of one change. */
export type SaveResult<Value> =
  | {
      readonly changeId: string;
      readonly outcome: 'applied';
      readonly version: number;
      readonly savedAt?: string;
    }
  | {
      readonly changeId: string;
      readonly outcome: 'stale';
      readonly version: number;
      readonly current: Value | null;
    }
  | {
      readonly changeId: string;
      readonly outcome: 'invalid' | 'locked' | 'forbidden';
      readonly faults?: readonly { readonly path: string; readonly code: string }[];
    };

/** A change made on a version that is no longer the newest; a person decides. */
export interface SaveConflict<Patch extends object, Value> {
  readonly key: string;
  readonly mine: Patch;
  /** What the server has now; null when it has nothing. */
  readonly current: Value | null;
  readonly version: number;
}

/** A change that the server does not take; it stays on the screen and goes along with the next one. */
export interface SaveRefusal<Patch extends object> {
  readonly key: string;
  readonly patch: Patch;
  readonly reason: 'invalid' | 'locked' | 'forbidden';
  readonly faults: readonly { readonly path: string; readonly code: string }[];
}

/** Whose changes, of which organisation, about what; never replayed for anybody else. */
export interface SaveScope {
  readonly userId: string;
  readonly organisationId: string;
  /** For instance `assessment/2027`. */
  readonly resource: string;
}

/** Key of a scope; changes of one person start alike. */
export function scopeKey({ userId, organisationId, resource }: SaveScope): string {
  return `${userId}|${organisationId}|${resource}`;
}
