import { ANSWERING_ROUTES } from '../routes/answering';
import { FRAMEWORK_ROUTES } from '../routes/framework';
import { IDENTITY_ROUTES } from '../routes/identity';
import { INSPECTOR_ROUTES } from '../routes/inspectors';
import { JOINING_ROUTES } from '../routes/joining';
import { NOTIFICATION_ROUTES } from '../routes/notifications';
import { PEOPLE_ROUTES } from '../routes/people';
import { PICTURE_ROUTES } from '../routes/picture';
import { PLAN_ROUTES } from '../routes/plan';
import { PLATFORM_ROUTES } from '../routes/platform';
import { REGISTER_ROUTES } from '../routes/registers';
import { REPORTING_ROUTES } from '../routes/reporting';
import { SHELL_ROUTES } from '../routes/shell';
import { SINGLE_SIGN_ON_ROUTES } from '../routes/single-sign-on';
import { SIGNING_OFF_ROUTES } from '../routes/signing-off';
import type { RouteEntry } from '../routes/route-entry';

/** Every page; `sweep/table.e2e.ts` holds this list against the router. */
export const ROUTES: readonly RouteEntry[] = [
  ...IDENTITY_ROUTES,
  ...SINGLE_SIGN_ON_ROUTES,
  ...PEOPLE_ROUTES,
  ...INSPECTOR_ROUTES,
  ...JOINING_ROUTES,
  ...REPORTING_ROUTES,
  ...ANSWERING_ROUTES,
  ...SIGNING_OFF_ROUTES,
  ...PLAN_ROUTES,
  ...REGISTER_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...PLATFORM_ROUTES,
  ...FRAMEWORK_ROUTES,
  ...PICTURE_ROUTES,
  ...SHELL_ROUTES,
];
