import answers from './answers.json' with { type: 'json' };
import identity from './identity.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

/** Texts of the first load; the first part of a key names the file. */
export const TEXTS = { answers, identity, problems, shell, ui };

/** Texts that come with the first page of their feature; see `withTexts`. */
export const PARTS = {
  access: () => import('./access.json', { with: { type: 'json' } }),
  approval: () => import('./approval.json', { with: { type: 'json' } }),
  assessments: () => import('./assessments.json', { with: { type: 'json' } }),
  charts: () => import('./charts.json', { with: { type: 'json' } }),
  concern: () => import('./concern.json', { with: { type: 'json' } }),
  dashboards: () => import('./dashboards.json', { with: { type: 'json' } }),
  evidence: () => import('./evidence.json', { with: { type: 'json' } }),
  framework: () => import('./framework.json', { with: { type: 'json' } }),
  guard: () => import('./guard.json', { with: { type: 'json' } }),
  improvement: () => import('./improvement.json', { with: { type: 'json' } }),
  information: () => import('./information.json', { with: { type: 'json' } }),
  inspectorates: () => import('./inspectorates.json', { with: { type: 'json' } }),
  joining: () => import('./joining.json', { with: { type: 'json' } }),
  leaving: () => import('./leaving.json', { with: { type: 'json' } }),
  notices: () => import('./notices.json', { with: { type: 'json' } }),
  notifications: () => import('./notifications.json', { with: { type: 'json' } }),
  overview: () => import('./overview.json', { with: { type: 'json' } }),
  partners: () => import('./partners.json', { with: { type: 'json' } }),
  people: () => import('./people.json', { with: { type: 'json' } }),
  planEffect: () => import('./planEffect.json', { with: { type: 'json' } }),
  planRound: () => import('./planRound.json', { with: { type: 'json' } }),
  platform: () => import('./platform.json', { with: { type: 'json' } }),
  profile: () => import('./profile.json', { with: { type: 'json' } }),
  questionDialogs: () => import('./questionDialogs.json', { with: { type: 'json' } }),
  roles: () => import('./roles.json', { with: { type: 'json' } }),
  singleSignOn: () => import('./singleSignOn.json', { with: { type: 'json' } }),
  since: () => import('./since.json', { with: { type: 'json' } }),
  sectorPicture: () => import('./sectorPicture.json', { with: { type: 'json' } }),
  start: () => import('./start.json', { with: { type: 'json' } }),
  trail: () => import('./trail.json', { with: { type: 'json' } }),
};
