import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationPerson } from '@zicht/shared/identity/people.contract';
import { AUDIT_PATHS } from '@zicht/shared/routes/audit-paths';
import { REPORT_PATHS } from '@zicht/shared/routes/report-paths';
import { SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { PageHeadingStore } from '../../../core/page/page-heading.store';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { InviteForm, type FilledInvitation } from './invite-form';
import { MemberForm } from './member-form';
import { PeopleStore } from './people.store';
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
    PageHeading,
    RemovalForm,
    RequestStateView,
    RouterLink,
    StatusLabel,
  ],
  providers: [PeopleStore],
  templateUrl: './people.page.html',
})
export class PeoplePage {
  private readonly heading = inject(PageHeadingStore);
  private readonly injector = inject(Injector);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(PeopleStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly log = `/${AUDIT_PATHS.trail}`;
  protected readonly takeAlong = `/${REPORT_PATHS.organisationExport}`;
  protected readonly signIn = `/${SINGLE_SIGN_ON_PATHS.settings}`;
  protected readonly roles = ORGANISATION_ROLES;
  protected readonly opened = signal<Opened | null>(null);
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
    this.opened.set(opened);
  }

  protected close(): void {
    this.store.problem.set(null);
    this.opened.set(null);
  }

  protected async invite({ roles, ...filled }: FilledInvitation): Promise<void> {
    if (await this.store.invite({ ...filled, roles: rolesIn(roles) })) this.finish();
  }

  /** The list is another one, and the button that had focus may be gone. */
  protected finish(): void {
    this.opened.set(null);
    afterNextRender({ read: () => this.heading.focus() }, { injector: this.injector });
  }
}
