import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { OrganisationMenu } from './organisation-menu';

/** The organisation of this tab; a menu, fetched for who belongs to several. */
@Component({
  selector: 'zou-organisation-switcher',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OrganisationMenu],
  template: `@if (session.membership(); as membership) {
    @defer (when session.memberships().length > 1) {
      <zou-organisation-menu />
    } @placeholder {
      <p class="zou-header__organisation">
        {{ membership.bodyName }}
        @if (membership.fictitious) {
          <small>({{ t('shell.fictitious') }})</small>
        }
      </p>
    } @error {
      <p class="zou-header__organisation">{{ membership.bodyName }}</p>
    }
  }`,
})
export class OrganisationSwitcher {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
}
