/**
 * Paths of the pages that people see: Dutch, stable, fit to bookmark (`docs/architecture.md`, routes). Every page ships this
 * list; a path that few others lead to stands in `page-paths.ts`.
 */
export const APP_PATHS = {
  signIn: 'inloggen',
  start: 'start',
  help: 'hulp',
  accessibility: 'toegankelijkheid',
  privacy: 'privacy',
  assessments: 'zelfevaluatie',
  assessment: 'zelfevaluatie/:year',
  question: 'zelfevaluatie/:year/vraag/:criterion',
  plan: 'verbeterplan',
  action: 'verbeterplan/acties/:actionId',
  concern: 'concern',
  evidence: 'bewijs',
  profile: 'profiel',
  notifications: 'meldingen',
  mailPreferences: 'mailvoorkeur',
  platformMail: 'platform/mail',
  platformReopenings: 'platform/verzoeken',
} as const;

/** A path of a page. */
export type AppPath = (typeof APP_PATHS)[keyof typeof APP_PATHS];
