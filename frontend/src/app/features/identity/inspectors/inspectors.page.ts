import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INSPECTORATE_ROLES, type InspectorateRole } from '@zicht/shared/access/roles';
import type { Inspector } from '@zicht/shared/identity/inspectorate.contract';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { InviteForm, type FilledInvitation } from '../people/invite-form';
import { OpenInvitations } from '../people/open-invitations';
import { PersonList } from '../people/person-list';
import { RolesForm } from '../people/roles-form';
import { InspectorsStore } from './inspectors.store';

/** What is open over the list. */
type Opened =
  { readonly kind: 'invite' } | { readonly kind: 'change' | 'remove'; readonly person: Inspector };

/** Everybody of the inspectorate: who is there, who is invited, who goes. */
@Component({
  selector: 'zou-inspectors-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Dialog,
    InviteForm,
    OpenInvitations,
    PageHeading,
    PersonList,
    RequestStateView,
    RolesForm,
    RouterLink,
  ],
  providers: [InspectorsStore],
  templateUrl: './inspectors.page.html',
})
export class InspectorsPage {
  private readonly dialog = openedOverPage<Opened>();
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(InspectorsStore);
  protected readonly t = injectTexts();
  protected readonly log = `/${AUDIT_PATHS.trail}`;
  protected readonly roles = INSPECTORATE_ROLES;
  protected readonly opened = this.dialog.opened;
  protected readonly dialogHeading = computed(() => {
    const opened = this.opened();
    if (opened === null) return '';
    const name = opened.kind === 'invite' ? '' : opened.person.name;
    return this.t(`inspectorates.inspectors.${opened.kind}`, { name });
  });

  constructor() {
    void this.store.load();
  }

  protected open(opened: Opened): void {
    this.store.begin();
    this.dialog.open(opened);
  }

  protected close(): void {
    this.store.problem.set(null);
    this.dialog.close();
  }

  protected async invite({ roles, ...filled }: FilledInvitation): Promise<void> {
    const chosen = INSPECTORATE_ROLES.filter((role) => roles.includes(role));
    if (await this.store.invite({ ...filled, roles: chosen })) this.finish();
  }

  protected async changeRoles(person: Inspector, roles: readonly InspectorateRole[]): Promise<void> {
    if (await this.store.changeRoles(person, roles)) this.finish();
  }

  protected async remove(person: Inspector): Promise<void> {
    if (await this.store.remove(person)) this.finish();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
