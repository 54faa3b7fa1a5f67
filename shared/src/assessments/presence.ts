/** How long somebody counts as busy after the last sign of it. */
export const PRESENCE_MILLISECONDS = 120_000;
