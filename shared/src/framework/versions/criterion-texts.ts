/** Keys of a criterion that hold its wording; `diff` calls a criterion reworded when one of them changed. */
export const CRITERION_TEXTS = ['title', 'question', 'why', 'help', 'notes', 'weightReason'] as const;

/** One of {@link CRITERION_TEXTS}. */
export type CriterionText = (typeof CRITERION_TEXTS)[number];
