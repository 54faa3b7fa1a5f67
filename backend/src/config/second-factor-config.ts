/** The default of a developer's machine; production refuses it. */
export const DEMO_SECOND_FACTOR_SECRET = 'only-for-the-codes-of-people-who-do-not-exist';

/** Roles that never sign in with a password alone in production; a setting adds others. */
const COMPULSORY_ROLES = ['coordinator', 'inspector', 'inspectorateCoordinator', 'platformAdministrator'];

const OTHER_ROLES = [
  'focalPerson',
  'contributor',
  'boardMember',
  'privacyOfficer',
  'concernCoordinator',
  'publicationManager',
  'frameworkManager',
];

/** How second factors are kept, and of whom they are asked. */
export interface SecondFactorConfig {
  /** From which the keys are made that seal the secrets of apps; it never lies in the database. */
  readonly secret: string;
  /** Roles whose holders must have one. */
  readonly roles: readonly string[];
}

interface SecondFactorEnvironment {
  readonly ZICHT_MODE: 'demo' | 'production';
  readonly SESSION_SECRET: string;
  readonly SECOND_FACTOR_SECRET: string;
  readonly SECOND_FACTOR_ROLES: string;
}

/** What is wrong with the settings of second factors. */
export function secondFactorFaults(environment: SecondFactorEnvironment): string[] {
  const { SECOND_FACTOR_SECRET: secret } = environment;
  const faults: string[] = [];
  if (secret.length < 32) faults.push('SECOND_FACTOR_SECRET needs 32 characters or more');
  if (environment.ZICHT_MODE === 'production') {
    if (secret === DEMO_SECOND_FACTOR_SECRET || new Set(secret).size < 12)
      faults.push(
        'SECOND_FACTOR_SECRET is not given or easy to guess; make one with: openssl rand -base64 48',
      );
    if (secret === environment.SESSION_SECRET)
      faults.push('SECOND_FACTOR_SECRET must be another secret than SESSION_SECRET');
  }
  const known = [...COMPULSORY_ROLES, ...OTHER_ROLES];
  if (rolesOf(environment).some((role) => !known.includes(role)))
    faults.push(`SECOND_FACTOR_ROLES must be a list of roles, such as ${OTHER_ROLES.slice(0, 2).join(',')}`);
  return faults;
}

/** The settings of second factors. In the demo nobody must have one, unless the setting says so. */
export function toSecondFactorConfig(environment: SecondFactorEnvironment): SecondFactorConfig {
  const always = environment.ZICHT_MODE === 'production' ? COMPULSORY_ROLES : [];
  return {
    secret: environment.SECOND_FACTOR_SECRET,
    roles: [...new Set([...always, ...rolesOf(environment)])],
  };
}

function rolesOf({ SECOND_FACTOR_ROLES }: SecondFactorEnvironment): string[] {
  return SECOND_FACTOR_ROLES.split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '');
}
