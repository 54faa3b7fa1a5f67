import type { PublicationStatus } from '@zicht/shared/sector-statistics/figures';
import type { StatusLook } from '../../../ui/elements/status-label';

/** How the state of a publication looks: what asks for somebody stands out. */
export const STATUS_LOOKS: Readonly<Record<PublicationStatus, StatusLook>> = {
  open: 'neutral',
  snapshot: 'busy',
  blocked: 'late',
  checked: 'busy',
  published: 'plain',
  withdrawn: 'plain',
};
