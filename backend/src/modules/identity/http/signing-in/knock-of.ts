import type { RequestWithActor } from '../../../../platform/access/current-actor.js';

/** Where a request came from, for the trail and for limits. */
export function knockOf(request: RequestWithActor): { address: string; requestId: string } {
  return { address: request.ip ?? '', requestId: String(request.id ?? '') };
}
