import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { membershipKey } from '../core/session/current-membership';
import { SessionStore } from '../core/session/session.store';
import { injectTexts } from '../ui/language/texts';
import { Menu } from '../ui/overlays/menu';

/** Changes the organisation of this tab. */
@Component({
  selector: 'zou-organisation-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu],
  template: `<zou-menu [label]="name()" [items]="items()" (chosen)="switchTo($event)" />`,
})
export class OrganisationMenu {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly t = injectTexts();

  protected readonly name = computed(() => {
    const membership = this.session.membership();
    const fictitious = membership?.fictitious ? ` (${this.t('shell.fictitious')})` : '';
    return `${membership?.bodyName ?? ''}${fictitious}`;
  });
  protected readonly items = computed(() => {
    const current = this.session.membership();
    return this.session.memberships().map((membership) => ({
      id: membershipKey(membership),
      words: membership.bodyName,
      isChecked: membership === current,
    }));
  });

  protected async switchTo(key: string): Promise<void> {
    const membership = this.session.memberships().find((candidate) => membershipKey(candidate) === key);
    if (!membership || membership === this.session.membership()) return;
    this.session.choose(membership);
    // Through another address, so that the start page is made anew for the other organisation.
    await this.router.navigateByUrl(`/${APP_PATHS.profile}`, { skipLocationChange: true });
    await this.router.navigateByUrl(`/${APP_PATHS.start}`);
  }
}
