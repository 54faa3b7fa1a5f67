import { ACCOUNT_ENDING } from './account-ending.mjs';
import { ANONYMITY } from './anonymity.mjs';
import { ASSESSMENTS } from './assessments.mjs';
import { AUDIT } from './audit.mjs';
import { BROWSER } from './browser.mjs';
import { DASHBOARDS } from './dashboards.mjs';
import { DRILLS } from './drills.mjs';
import { FRAMEWORK_DRAFTS } from './framework-drafts.mjs';
import { FREE_TEXTS } from './free-texts.mjs';
import { HOSTILE_INPUT } from './hostile-input.mjs';
import { IMPROVEMENT } from './improvement.mjs';
import { INSPECTORS } from './inspectors.mjs';
import { JOINING } from './joining.mjs';
import { LEAVING } from './leaving.mjs';
import { MAILS } from './mails.mjs';
import { OFFLINE } from './offline.mjs';
import { PEOPLE } from './people.mjs';
import { PASSKEYS } from './passkeys.mjs';
import { PERMISSIONS } from './permissions.mjs';
import { PICTURES } from './pictures.mjs';
import { PICTURE_SCREENS } from './picture-screens.mjs';
import { SCORING } from './scoring.mjs';
import { SCREENS } from './screens.mjs';
import { SECOND_FACTOR } from './second-factor.mjs';
import { SINGLE_SIGN_ON } from './single-sign-on.mjs';
import { SERVER } from './server.mjs';
import { SUCCESSION } from './succession.mjs';

/**
 * Every promise of the service that tests must notice when it breaks. Add one with every promise that is made; each
 * names the tests that are to go red.
 *
 * @type {import('../sabotage.mjs').Sabotage[]}
 */
export const SABOTAGE = [
  ...ACCOUNT_ENDING,
  ...ANONYMITY,
  ...SCORING,
  ...PERMISSIONS,
  ...PEOPLE,
  ...INSPECTORS,
  ...JOINING,
  ...LEAVING,
  ...SUCCESSION,
  ...AUDIT,
  ...SECOND_FACTOR,
  ...PASSKEYS,
  ...SINGLE_SIGN_ON,
  ...SERVER,
  ...ASSESSMENTS,
  ...FRAMEWORK_DRAFTS,
  ...FREE_TEXTS,
  ...HOSTILE_INPUT,
  ...IMPROVEMENT,
  ...MAILS,
  ...BROWSER,
  ...DASHBOARDS,
  ...DRILLS,
  ...OFFLINE,
  ...PICTURES,
  ...PICTURE_SCREENS,
  ...SCREENS,
];
