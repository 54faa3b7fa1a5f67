import type { DraftState } from '@zicht/shared/framework/drafts/draft-steps';
import type { StatusLook } from '../../../ui/elements/status-label';

/** How the state of a draft looks. */
export const STATE_LOOKS: Readonly<Record<DraftState, StatusLook>> = {
  draft: 'neutral',
  proposed: 'busy',
  published: 'done',
  withdrawn: 'plain',
};
