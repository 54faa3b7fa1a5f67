import type { Permission } from '@zicht/shared/access/permissions';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';

/** An entry of the main menu; shown to who has one of the permissions, or to all who are signed in. */
export interface NavigationEntry {
  readonly key: string;
  readonly path: string;
  readonly permissions: readonly Permission[];
}

/** The main menu, in order; pages that do not exist yet are not in it. */
export const MAIN_NAVIGATION: readonly NavigationEntry[] = [
  { key: 'shell.menu.start', path: APP_PATHS.start, permissions: [] },
  {
    key: 'shell.menu.assessment',
    path: APP_PATHS.assessments,
    permissions: ['answers:read', 'answers:readAssigned'],
  },
  { key: 'shell.menu.plan', path: APP_PATHS.plan, permissions: ['plan:read', 'plan:writeOwn'] },
  { key: 'shell.menu.results', path: 'resultaten', permissions: ['answers:read'] },
  { key: 'shell.menu.evidence', path: APP_PATHS.evidence, permissions: ['answers:read'] },
  { key: 'shell.menu.profiles', path: APP_PATHS.concern, permissions: ['sharedProfiles:read'] },
  { key: 'shell.menu.picture', path: 'sector', permissions: ['sectorPicture:read'] },
  {
    key: 'shell.menu.requests',
    path: APP_PATHS.platformReopenings,
    permissions: ['reopening:decideAfterClosing'],
  },
  { key: 'shell.menu.mail', path: APP_PATHS.platformMail, permissions: ['mail:repair'] },
];

/** Entries for somebody with these rights. */
export function navigationFor(can: (permission: Permission) => boolean): readonly NavigationEntry[] {
  return MAIN_NAVIGATION.filter(({ permissions }) => permissions.length === 0 || permissions.some(can));
}
