/** Paths of the pages that people see: Dutch, stable, fit to bookmark (`docs/architecture.md`, routes). */
export const APP_PATHS = {
  signIn: 'inloggen',
  start: 'start',
  help: 'hulp',
  accessibility: 'toegankelijkheid',
  privacy: 'privacy',
  assessments: 'zelfevaluatie',
  assessment: 'zelfevaluatie/:year',
  theme: 'zelfevaluatie/:year/thema/:theme',
  question: 'zelfevaluatie/:year/vraag/:criterion',
  questionnaire: 'zelfevaluatie/:year/vragenlijst',
  sinceLastYear: 'zelfevaluatie/:year/sinds-vorig-jaar',
  compare: 'zelfevaluatie/:year/vergelijken',
  review: 'zelfevaluatie/:year/controleren',
  approval: 'zelfevaluatie/:year/akkoord',
  submitted: 'zelfevaluatie/:year/ingediend',
  plan: 'verbeterplan',
  newAction: 'verbeterplan/acties/nieuw',
  action: 'verbeterplan/acties/:actionId',
  results: 'resultaten/:year',
  report: 'resultaten/:year/rapport',
  resultsTheme: 'resultaten/:year/thema/:theme',
  evidence: 'bewijs',
  profile: 'profiel',
  notifications: 'meldingen',
  mailPreferences: 'mailvoorkeur',
  platformMail: 'platform/mail',
  platformReopenings: 'platform/verzoeken',
} as const;

/** A path of a page. */
export type AppPath = (typeof APP_PATHS)[keyof typeof APP_PATHS];
