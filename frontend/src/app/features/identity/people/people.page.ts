import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationPerson } from '@zicht/shared/identity/people.contract';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { REPORT_PATHS } from '@zicht/shared/routes/report-paths';
import { SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { InviteForm, type FilledInvitation } from './invite-form';
import { MemberForm } from './member-form';
import { OpenInvitations } from './open-invitations';
import { PeopleStore } from './people.store';
import { PersonList } from './person-list';
import { RemovalForm } from './removal-form';
import { rolesIn } from './role-options';
import { tasksInWords } from './tasks-in-words';

/** What is open over the list. */
type Opened =
  { readonly kind: 'invite' } | { readonly kind: 'change' | 'remove'; readonly person: OrganisationPerson };

/** Everybody of the organisation: who may do what, who is invited, who goes. */
@Component({
  selector: 'zou-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Dialog,
    InviteForm,
    MemberForm,
    OpenInvitations,
    PageHeading,
    PersonList,
    RemovalForm,
    RequestStateView,
    RouterLink,
  ],
  providers: [PeopleStore],
  templateUrl: './people.page.html',
})
export class PeoplePage {
  private readonly dialog = openedOverPage<Opened>();
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(PeopleStore);
  protected readonly t = injectTexts();
  protected readonly log = `/${AUDIT_PATHS.trail}`;
  protected readonly takeAlong = `/${REPORT_PATHS.organisationExport}`;
  protected readonly signIn = `/${SINGLE_SIGN_ON_PATHS.settings}`;
  protected readonly roles = ORGANISATION_ROLES;
  protected readonly opened = this.dialog.opened;
  protected readonly dialogHeading = computed(() => {
    const opened = this.opened();
    if (opened === null) return '';
    const name = opened.kind === 'invite' ? '' : opened.person.name;
    return this.t(`people.${opened.kind}.heading`, { name });
  });
  protected readonly handedOver = computed(() => tasksInWords(this.t, this.store.news()?.tasks).join(', '));

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
    if (await this.store.invite({ ...filled, roles: rolesIn(roles) })) this.finish();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
