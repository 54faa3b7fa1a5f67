import type { AccountEndingApiPath } from './account-ending-api-paths.js';
import type { AuditApiPath } from './audit-paths.js';
import type { FrameworkDraftPath } from './framework-draft-paths.js';
import type { InformationApiPath } from './information-paths.js';
import type { InspectorateApiPath } from './inspectorate-paths.js';
import type { JoiningApiPath } from './joining-paths.js';
import type { LeavingApiPath } from './leaving-paths.js';
import type { MailApiPath } from './mail-api-paths.js';
import type { OrganisationApiPath } from './organisation-api-paths.js';
import type { PlanApiPath } from './plan-api-paths.js';
import type { PeopleApiPath } from './people-paths.js';
import type { PlatformApiPath } from './platform-api-paths.js';
import type { SignInApiPath } from './sign-in-paths.js';
import type { RecoveryApiPath } from './recovery-api-paths.js';
import type { ReportApiPath } from './report-paths.js';
import type { SignOffApiPath } from './sign-off-api-paths.js';
import type { PictureApiPath } from './picture-api-paths.js';
import type { SectorChangeApiPath } from './sector-change-api-paths.js';
import type { SeldomApiPath } from './seldom-api-paths.js';
import type { SharingApiPath } from './sharing-api-paths.js';
import type { SuccessionApiPath } from './succession-paths.js';
import type { WipingApiPath } from './wiping-api-paths.js';
import type { SingleSignOnApiPath } from './single-sign-on-paths.js';

/**
 * Paths of the API, relative to `/api`, with parameters in Nest's notation. Controllers and the browser's API
 * clients both read them here; `fillPath` puts the values in.
 */
export const API_PATHS = {
  session: 'session',
  sessionExtension: 'session/extension',
  sessions: 'sessions',
  profile: 'profile',
  referenceData: 'reference-data',
  frameworks: 'frameworks/:names',
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
  results: 'organisations/:organisationId/assessments/:year/results',
  evidence: 'organisations/:organisationId/evidence',
  evidenceLinks: 'organisations/:organisationId/evidence/:evidenceId/links',
  actions: 'organisations/:organisationId/plan/actions',
  careCoordinators: 'organisations/:organisationId/care-coordinators',
  notifications: 'organisations/:organisationId/notifications',
  unreadNotifications: 'organisations/:organisationId/notifications/unread',
} as const;

/** A path of the API. */
export type ApiPath =
  | (typeof API_PATHS)[keyof typeof API_PATHS]
  | AccountEndingApiPath
  | AuditApiPath
  | FrameworkDraftPath
  | InformationApiPath
  | InspectorateApiPath
  | JoiningApiPath
  | LeavingApiPath
  | RecoveryApiPath
  | ReportApiPath
  | MailApiPath
  | OrganisationApiPath
  | PeopleApiPath
  | PlanApiPath
  | PlatformApiPath
  | SectorChangeApiPath
  | SeldomApiPath
  | SharingApiPath
  | SignInApiPath
  | SignOffApiPath
  | SingleSignOnApiPath
  | PictureApiPath
  | SuccessionApiPath
  | WipingApiPath;

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
