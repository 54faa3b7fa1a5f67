import type { ChangeSender } from './core/autosave/queue/change-sender';

const ofYears: ChangeSender['open'] = async (...about) =>
  (await import('./features/assessments/saving/left-changes')).openLeftChanges(...about);

/** Features whose changes are sent from any page. */
export const changeSenders: readonly ChangeSender[] = ['assessment/', 'comments/', 'evidence/'].map(
  (resource) => ({ resource, open: ofYears }),
);
