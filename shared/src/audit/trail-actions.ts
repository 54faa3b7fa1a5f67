/** What the lines of a trail are filtered by. */
export const TRAIL_KINDS = [
  'answers',
  'signOff',
  'evidence',
  'plan',
  'people',
  'account',
  'organisation',
  'reading',
  'service',
] as const;

/** One of {@link TRAIL_KINDS}. */
export type TrailKind = (typeof TRAIL_KINDS)[number];

/** Everything that a line of an organisation's trail may tell, and under which kind; nothing else can be written. */
export const TRAIL_ACTIONS = {
  'assessment.opened': 'answers',
  'assessment.sectorsTaken': 'answers',
  'answers.saved': 'answers',
  'text.wiped': 'answers',
  'questions.assigned': 'answers',
  'questions.takenBack': 'answers',
  'comment.written': 'answers',
  'comment.resolved': 'answers',
  'theme.reviewed': 'signOff',
  'assessment.sendToBoard': 'signOff',
  'assessment.takeBack': 'signOff',
  'assessment.sendBack': 'signOff',
  'assessment.approve': 'signOff',
  'assessment.change': 'signOff',
  'assessment.submit': 'signOff',
  'assessment.reopen': 'signOff',
  'reopening.asked': 'signOff',
  'reopening.granted': 'signOff',
  'reopening.refused': 'signOff',
  'evidence.added': 'evidence',
  'evidence.changed': 'evidence',
  'evidence.removed': 'evidence',
  'evidence.linked': 'evidence',
  'evidence.unlinked': 'evidence',
  'actions.changed': 'plan',
  'actionComment.written': 'plan',
  'actionComment.resolved': 'plan',
  'actionComment.wiped': 'plan',
  'planRound.closed': 'plan',
  'claim.made': 'plan',
  'claim.undone': 'plan',
  'partner.added': 'plan',
  'partner.changed': 'plan',
  'partner.removed': 'plan',
  'member.invited': 'people',
  'member.joined': 'people',
  'member.rolesChanged': 'people',
  'member.removed': 'people',
  'member.recoveryProposed': 'people',
  'member.recoveryConfirmed': 'people',
  'invitation.renewed': 'people',
  'invitation.withdrawn': 'people',
  'deputy.appointed': 'people',
  'deputy.ended': 'people',
  'account.signedIn': 'account',
  'account.signedInByProvider': 'account',
  'account.brokeGlass': 'account',
  'account.signedOut': 'account',
  'account.signedOutElsewhere': 'account',
  'account.signedOutEverywhere': 'account',
  'account.passwordReset': 'account',
  'account.passwordChanged': 'account',
  'account.secondFactorSetUp': 'account',
  'account.secondFactorRemoved': 'account',
  'account.recoveryCodesRenewed': 'account',
  'account.passkeyAdded': 'account',
  'account.passkeyRemoved': 'account',
  'account.passkeyRenamed': 'account',
  'account.passkeyRefused': 'account',
  'account.ended': 'account',
  'provider.setUp': 'organisation',
  'provider.tested': 'organisation',
  'provider.switchedOn': 'organisation',
  'provider.switchedOff': 'organisation',
  'provider.localAccountsSwitched': 'organisation',
  'organisation.registered': 'organisation',
  'inspectorate.registered': 'organisation',
  'organisation.concernSettled': 'organisation',
  'organisation.changed': 'organisation',
  'organisation.suspended': 'organisation',
  'organisation.resumed': 'organisation',
  'organisation.leavingAsked': 'organisation',
  'organisation.leavingPostponed': 'organisation',
  'organisation.leavingTakenBack': 'organisation',
  'organisation.left': 'organisation',
  'organisation.ending': 'organisation',
  'organisation.continuing': 'organisation',
  'organisation.successionTakenBack': 'organisation',
  'profile.shared': 'organisation',
  'profile.withdrawn': 'organisation',
  'mail.retried': 'organisation',
  'trail.read': 'reading',
  'trail.exported': 'reading',
  'organisation.exported': 'reading',
  'sharedProfile.read': 'reading',
  'reopening.read': 'reading',
  'texts.ended': 'service',
  'changes.forgotten': 'service',
  'trail.shortened': 'service',
} as const satisfies Readonly<Record<string, TrailKind>>;

/** What a line of a trail tells: past tense with its area. */
export type TrailAction = keyof typeof TRAIL_ACTIONS;

/** What a line about somebody's account and signing in tells. */
export type AccountAction = Extract<TrailAction, `account.${string}`>;

/** What people of the platform do that belongs to no organisation, and under which kind. */
export const PLATFORM_ACTIONS = {
  'joining.refused': 'organisation',
  'succession.recorded': 'organisation',
  'succession.takenBack': 'organisation',
  'platformTrail.read': 'reading',
  'platformTrail.exported': 'reading',
} as const satisfies Readonly<Record<string, TrailKind>>;

/** What a line of the platform itself tells. */
export type PlatformAction = keyof typeof PLATFORM_ACTIONS;

/**
 * Lines of organisations that the platform's log shows too, without what an organisation alone may see: what is
 * administered about it. What happens inside it is not here at all.
 */
export const ADMINISTERED_ACTIONS = [
  'organisation.registered',
  'inspectorate.registered',
  'organisation.concernSettled',
  'organisation.changed',
  'organisation.suspended',
  'organisation.resumed',
  'organisation.leavingAsked',
  'organisation.leavingPostponed',
  'organisation.leavingTakenBack',
  'organisation.left',
  'organisation.ending',
  'organisation.continuing',
  'organisation.successionTakenBack',
  'member.recoveryProposed',
  'member.recoveryConfirmed',
  'mail.retried',
  'reopening.read',
] as const satisfies readonly TrailAction[];

/** Lines of organisations that it shows where somebody of the platform did it; a board member's are the organisation's. */
export const DECIDED_ACTIONS = [
  'reopening.granted',
  'reopening.refused',
] as const satisfies readonly TrailAction[];

/** The actions of a kind. */
export function actionsOfKind(kind: TrailKind): (TrailAction | PlatformAction)[] {
  const kinds: Readonly<Record<TrailAction | PlatformAction, TrailKind>> = {
    ...TRAIL_ACTIONS,
    ...PLATFORM_ACTIONS,
  };
  return (Object.keys(kinds) as (TrailAction | PlatformAction)[]).filter((action) => kinds[action] === kind);
}
