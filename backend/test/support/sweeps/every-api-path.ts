import { ACCOUNT_ENDING_API_PATHS } from '@zicht/shared/routes/account-ending-api-paths';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import { FRAMEWORK_DRAFT_PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { INFORMATION_API_PATHS } from '@zicht/shared/routes/information-paths';
import { INSPECTORATE_API_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { JOINING_API_PATHS } from '@zicht/shared/routes/joining-paths';
import { LEAVING_API_PATHS } from '@zicht/shared/routes/leaving-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import { ORGANISATION_API_PATHS } from '@zicht/shared/routes/organisation-api-paths';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import { RECOVERY_API_PATHS } from '@zicht/shared/routes/recovery-api-paths';
import { REPORT_API_PATHS } from '@zicht/shared/routes/report-paths';
import { SECTOR_CHANGE_API_PATHS } from '@zicht/shared/routes/sector-change-api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import { SHARING_API_PATHS } from '@zicht/shared/routes/sharing-api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import { SUCCESSION_API_PATHS } from '@zicht/shared/routes/succession-paths';
import { WIPING_API_PATHS } from '@zicht/shared/routes/wiping-api-paths';

/** All paths of the API by name; the lists are apart for the sake of the browser. */
export const EVERY_API_PATH = {
  ...ACCOUNT_ENDING_API_PATHS,
  ...API_PATHS,
  ...AUDIT_API_PATHS,
  ...FRAMEWORK_DRAFT_PATHS,
  ...INFORMATION_API_PATHS,
  ...INSPECTORATE_API_PATHS,
  ...JOINING_API_PATHS,
  ...LEAVING_API_PATHS,
  ...MAIL_API_PATHS,
  ...ORGANISATION_API_PATHS,
  ...PEOPLE_API_PATHS,
  ...PICTURE_API_PATHS,
  ...PLAN_API_PATHS,
  ...PLATFORM_API_PATHS,
  ...RECOVERY_API_PATHS,
  ...REPORT_API_PATHS,
  ...SECTOR_CHANGE_API_PATHS,
  ...SELDOM_API_PATHS,
  ...SHARING_API_PATHS,
  ...SIGN_IN_API_PATHS,
  ...SIGN_OFF_API_PATHS,
  ...SUCCESSION_API_PATHS,
  ...WIPING_API_PATHS,
  ...SINGLE_SIGN_ON_API_PATHS,
};
