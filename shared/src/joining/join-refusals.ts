/** Why a request to join can be refused; the letter has the words, because free text never leaves by mail. */
export const JOIN_REFUSALS = ['notVerified', 'alreadyJoined', 'outsideScope', 'incomplete'] as const;

/** One of {@link JOIN_REFUSALS}. */
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];
