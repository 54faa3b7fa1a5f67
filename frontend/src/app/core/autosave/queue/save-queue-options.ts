import type { SaveChange, SaveResult, SaveScope } from './save-change';
import type { SaveStorage } from '../storage/save-storage';

/** What a queue needs from its feature. */
export interface SaveQueueOptions<Patch extends object, Value> {
  readonly scope: SaveScope;
  /** Sends a batch; throws `ApiProblem` or `NetworkFailure`. `keepalive`: the page may be on its way out. */
  readonly send: (
    changes: readonly SaveChange<Patch>[],
    how: { readonly keepalive: boolean },
  ) => Promise<readonly SaveResult<Value>[]>;
  /** True when the server already has what the change asks: then a stale version is no conflict. */
  readonly agrees?: (patch: Patch, current: Value) => boolean;
  readonly storage: SaveStorage;
  /** Ready when an earlier queue of the same scope has stored all that it had. */
  readonly after?: Promise<void>;
  /** Most changes in one batch. */
  readonly maximum?: number;
  readonly newId?: () => string;
  readonly now?: () => number;
  readonly random?: () => number;
}
