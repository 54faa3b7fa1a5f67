import { PEOPLE_PAGE_PATH } from './people-page-path.js';

/** Paths of the API about people and their access; apart from the others, because the first page needs none of them. */
export const PEOPLE_API_PATHS = {
  people: 'organisations/:organisationId/people',
  memberRoles: 'organisations/:organisationId/people/:userId/roles',
  memberDeputy: 'organisations/:organisationId/people/:userId/deputy',
  memberRemoval: 'organisations/:organisationId/people/:userId/removal',
  memberTasks: 'organisations/:organisationId/people/:userId/tasks',
  invitations: 'organisations/:organisationId/invitations',
  invitationRenewal: 'organisations/:organisationId/invitations/:invitationId/renewal',
  invitationWithdrawal: 'organisations/:organisationId/invitations/:invitationId/withdrawal',
  invitation: 'invitation',
  invitationAcceptance: 'invitation/acceptance',
  passwordReset: 'password-reset',
  passwordResetCompletion: 'password-reset/completion',
  ownPassword: 'profile/password',
  ownSessions: 'profile/sessions',
  ownSession: 'profile/sessions/:sessionId',
} as const;

/** A path of the API about people and their access. */
export type PeopleApiPath = (typeof PEOPLE_API_PATHS)[keyof typeof PEOPLE_API_PATHS];

/** Paths of pages about people and their access. */
export const PEOPLE_PATHS = {
  people: PEOPLE_PAGE_PATH,
  invitation: 'uitnodiging',
  forgottenPassword: 'wachtwoord-vergeten',
  newPassword: 'nieuw-wachtwoord',
} as const;
