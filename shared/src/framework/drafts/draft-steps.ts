/** Life of a draft: written, proposed, and then published by somebody else; or withdrawn. */
export const DRAFT_STATES = ['draft', 'proposed', 'published', 'withdrawn'] as const;

/** One of {@link DRAFT_STATES}. */
export type DraftState = (typeof DRAFT_STATES)[number];

/** Steps of a draft: from which states, and to which. */
export const DRAFT_STEPS = {
  propose: { from: ['draft'], to: 'proposed' },
  takeBack: { from: ['proposed'], to: 'draft' },
  publish: { from: ['proposed'], to: 'published' },
  withdraw: { from: ['draft', 'proposed'], to: 'withdrawn' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly DraftState[]; readonly to: DraftState }>
>;

/** Name of a step. */
export type DraftStepName = keyof typeof DRAFT_STEPS;

/** What a line of a draft's history tells. */
export const DRAFT_ACTIONS = [
  'started',
  'saved',
  'partAdded',
  'partRemoved',
  'partMoved',
  'propose',
  'takeBack',
  'publish',
  'withdraw',
] as const;

/** One of {@link DRAFT_ACTIONS}. */
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** Why a draft cannot take a step: `faults` in it, or the same person who proposed it. */
export type StepObstacle = 'wrongState' | 'samePerson' | 'faults' | 'versionTaken';

/** What stands in the way of a step; null when it may be taken. `faults`: how many the check found. */
export function obstacleOf(
  step: DraftStepName,
  draft: { readonly state: DraftState; readonly proposedBy: string | null },
  who: string,
  faults: number,
): StepObstacle | null {
  const states: readonly DraftState[] = DRAFT_STEPS[step].from;
  if (!states.includes(draft.state)) return 'wrongState';
  if (step === 'publish' && draft.proposedBy === who) return 'samePerson';
  if ((step === 'propose' || step === 'publish') && faults > 0) return 'faults';
  return null;
}
