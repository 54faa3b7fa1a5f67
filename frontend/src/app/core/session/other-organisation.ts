import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Membership } from '@zicht/shared/identity/session.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SessionStore } from './session.store';

/** A function that goes on in another organisation (or other body) in this tab, from its start page. */
export function injectOtherOrganisation(): (membership: Membership) => Promise<void> {
  const [router, session] = [inject(Router), inject(SessionStore)];
  return async (membership) => {
    session.choose(membership);
    // Through another address, so that the start page is made anew for the other organisation.
    await router.navigateByUrl(`/${APP_PATHS.profile}`, { skipLocationChange: true });
    await router.navigateByUrl(`/${APP_PATHS.start}`);
  };
}
