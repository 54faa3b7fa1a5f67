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
  'account.passkeyRefused': 'account',
  'account.ended': 'account',
  'provider.setUp': 'organisation',
  'provider.tested': 'organisation',
  'provider.switchedOn': 'organisation',
  'provider.switchedOff': 'organisation',
  'provider.localAccountsSwitched': 'organisation',
  'organisation.registered': 'organisation',
  'organisation.concernSettled': 'organisation',
  'organisation.changed': 'organisation',
  'organisation.suspended': 'organisation',
  'organisation.resumed': 'organisation',
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

/** The actions of a kind. */
export function actionsOfKind(kind: TrailKind): TrailAction[] {
  return (Object.keys(TRAIL_ACTIONS) as TrailAction[]).filter((action) => TRAIL_ACTIONS[action] === kind);
}
