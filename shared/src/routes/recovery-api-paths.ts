/** Paths of the API about organisations and inspectorates without an active coordinator; apart, because one page needs them. */
export const RECOVERY_API_PATHS = {
  recoveries: 'platform/recoveries',
  recovery: 'platform/recoveries/:organisationId',
  recoveryConfirmation: 'platform/recoveries/:organisationId/confirmation',
} as const;

/** A path of the API about organisations and inspectorates without an active coordinator. */
export type RecoveryApiPath = (typeof RECOVERY_API_PATHS)[keyof typeof RECOVERY_API_PATHS];
