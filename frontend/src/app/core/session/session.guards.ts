import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanMatchFn, type GuardResult } from '@angular/router';
import type { Permission } from '@zicht/shared/access/permissions';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SECURITY_PAGE_PATH } from '@zicht/shared/routes/security-page-path';
import { SessionStore } from './session.store';

/** Page of a refused permission; the address bar keeps the address that was asked. */
export const FORBIDDEN_PATH = 'geen-toegang';

/** Page of a part that could not be fetched; the address bar keeps the address that was asked. */
export const FAILED_PATH = 'niet-gelukt';

/** Lets signed-in people through; others sign in first and then come back. */
export const isSignedIn: CanMatchFn = (_route, segments) => checkSignedIn(segments.map(({ path }) => path));

/** Lets people through who may do one of these in the organisation of this tab; others see the 403 page. */
export function may(...permissions: readonly Permission[]): CanMatchFn {
  return (_route, segments) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    const signedIn = checkSignedIn(segments.map(({ path }) => path));
    if (signedIn !== true || permissions.some((permission) => session.can(permission))) return signedIn;
    return new RedirectCommand(router.parseUrl(`/${FORBIDDEN_PATH}`), { skipLocationChange: true });
  };
}

/** The path to come back to after signing in; only pages of this application, never another address. */
export function safeReturnPath(path: string | null | undefined): string {
  return path && /^\/(?![/\\])/.test(path) && !path.startsWith(`/${APP_PATHS.signIn}`)
    ? path
    : `/${APP_PATHS.start}`;
}

function checkSignedIn(segments: readonly string[]): GuardResult {
  const router = inject(Router);
  const session = inject(SessionStore);
  const status = session.status();
  const isToSetUp = session.mustSetUp() && segments.join('/') !== SECURITY_PAGE_PATH;
  if (status === 'signedIn' || status === 'expired')
    return isToSetUp ? router.createUrlTree([`/${SECURITY_PAGE_PATH}`]) : true;
  // Nobody knows who this is, so nobody is sent away: the frame says so until the server answers.
  if (status === 'unreachable')
    return new RedirectCommand(router.parseUrl(`/${FAILED_PATH}`), { skipLocationChange: true });
  const asked = router.currentNavigation()?.extractedUrl.toString() ?? `/${segments.join('/')}`;
  const target = safeReturnPath(asked);
  return router.createUrlTree([`/${APP_PATHS.signIn}`], {
    queryParams: target === `/${APP_PATHS.start}` ? {} : { terug: target },
  });
}
