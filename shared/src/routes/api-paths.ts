import type { MailApiPath } from './mail-api-paths.js';
import type { PlanApiPath } from './plan-api-paths.js';
import type { PeopleApiPath } from './people-paths.js';
import type { PictureApiPath } from './picture-api-paths.js';
import type { SharingApiPath } from './sharing-api-paths.js';

/**
 * Paths of the API, relative to `/api`, with parameters in Nest's notation. Controllers and the browser's API
 * clients both read them here; `fillPath` puts the values in.
 */
export const API_PATHS = {
  live: 'health/live',
  ready: 'health/ready',
  session: 'session',
  sessionExtension: 'session/extension',
  sessions: 'sessions',
  profile: 'profile',
  referenceData: 'reference-data',
  framework: 'frameworks/:code/:version',
  rounds: 'rounds',
  organisation: 'organisations/:organisationId',
  members: 'organisations/:organisationId/members',
  assessments: 'organisations/:organisationId/assessments',
  assessment: 'organisations/:organisationId/assessments/:year',
  changes: 'organisations/:organisationId/assessments/:year/changes',
  presence: 'organisations/:organisationId/assessments/:year/presence',
  place: 'organisations/:organisationId/assessments/:year/place',
  assignments: 'organisations/:organisationId/assessments/:year/assignments',
  comments: 'organisations/:organisationId/assessments/:year/comments',
  commentResolution: 'organisations/:organisationId/assessments/:year/comments/:commentId/resolution',
  review: 'organisations/:organisationId/assessments/:year/reviews/:theme',
  sendToBoard: 'organisations/:organisationId/assessments/:year/send-to-board',
  takeBack: 'organisations/:organisationId/assessments/:year/take-back',
  sendBack: 'organisations/:organisationId/assessments/:year/send-back',
  approve: 'organisations/:organisationId/assessments/:year/approve',
  change: 'organisations/:organisationId/assessments/:year/change',
  submit: 'organisations/:organisationId/assessments/:year/submit',
  reopenings: 'organisations/:organisationId/assessments/:year/reopenings',
  reopeningDecision: 'organisations/:organisationId/assessments/:year/reopenings/:reopeningId/decision',
  submission: 'organisations/:organisationId/assessments/:year/submissions/:number',
  wipedTexts: 'organisations/:organisationId/assessments/:year/wiped-texts',
  results: 'organisations/:organisationId/assessments/:year/results',
  evidence: 'organisations/:organisationId/evidence',
  evidenceItem: 'organisations/:organisationId/evidence/:evidenceId',
  evidenceLinks: 'organisations/:organisationId/evidence/:evidenceId/links',
  actions: 'organisations/:organisationId/plan/actions',
  careCoordinators: 'organisations/:organisationId/care-coordinators',
  notifications: 'organisations/:organisationId/notifications',
  unreadNotifications: 'organisations/:organisationId/notifications/unread',
  readNotifications: 'organisations/:organisationId/notifications/read',
  platformReopenings: 'platform/reopenings',
  platformReopeningDecision: 'platform/reopenings/:organisationId/:reopeningId/decision',
} as const;

/** A path of the API. */
export type ApiPath =
  | (typeof API_PATHS)[keyof typeof API_PATHS]
  | MailApiPath
  | PeopleApiPath
  | PlanApiPath
  | PictureApiPath
  | SharingApiPath;

/** Names of the parameters of a path. */
export type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The path with its parameters filled in and escaped, from `/api/` on; a missing one does not compile. */
export function fillPath<Path extends ApiPath>(
  path: Path,
  parameters: Readonly<Record<PathParameters<Path>, string | number>>,
): string {
  const values = parameters as Readonly<Record<string, string | number>>;
  return `/api/${path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(values[name])))}`;
}
