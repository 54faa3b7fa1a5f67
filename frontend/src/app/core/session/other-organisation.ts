import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { Membership } from '@zicht/shared/identity/session.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SessionStore } from './session.store';

/** Goes on in another organisation (or other body) in this tab, from its start page. */
@Injectable({ providedIn: 'root' })
export class OtherOrganisation {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  async goTo(membership: Membership): Promise<void> {
    this.session.choose(membership);
    // Through another address, so that the start page is made anew for the other organisation.
    await this.router.navigateByUrl(`/${APP_PATHS.profile}`, { skipLocationChange: true });
    await this.router.navigateByUrl(`/${APP_PATHS.start}`);
  }
}
