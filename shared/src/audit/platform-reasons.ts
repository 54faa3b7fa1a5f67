import { JOIN_REFUSALS } from '../joining/join-refusals.js';
import { CHANGE_REASONS, STANDING_REASONS } from '../organisations/organisation-reasons.js';
import { SUCCESSION_REASONS } from '../succession/succession-lists.js';

/** Why something was administered: a code, never a text. */
export const PLATFORM_REASONS = [
  ...new Set([...CHANGE_REASONS, ...STANDING_REASONS, ...SUCCESSION_REASONS, ...JOIN_REFUSALS]),
] as const;
