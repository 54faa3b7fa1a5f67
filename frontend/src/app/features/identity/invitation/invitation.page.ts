import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { passwordFault, wordsToAvoid } from '@zicht/shared/identity/password-rules';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { signInPath } from '@zicht/shared/routes/single-sign-on-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionClock } from '../../../core/session/session-clock';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { TextField } from '../../../ui/fields/text-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { NewPassword } from '../passwords/new-password';
import { InvitationStore } from './invitation.store';

/** Accept an invitation: choose a name and a password, or show that the account with this address is one's own. */
@Component({
  selector: 'zou-invitation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ErrorSummary, NewPassword, PageHeading, RequestStateView, RouterLink, TextField],
  providers: [InvitationStore],
  templateUrl: './invitation.page.html',
})
export class InvitationPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(SessionClock);
  protected readonly store = inject(InvitationStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly signInPath = `/${APP_PATHS.signIn}`;
  protected readonly organisationPath = (code: string) => signInPath('signIn', code);
  protected readonly name = signal('');
  protected readonly password = signal('');
  protected readonly ownWords = computed(() => [this.name(), this.store.request.value()?.email ?? '']);
  private readonly isPressed = signal(false);
  private isBusy = false;

  /** Faults of the form, once it was sent. */
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    const invitation = this.store.request.value();
    if (!this.isPressed() || !invitation) return [];
    const fault = (fieldId: string, key: string): FieldFault => ({ fieldId, words: this.t(key) });
    if (invitation.hasAccount)
      return this.password() === '' ? [fault('new-password', 'identity.signIn.missing.password')] : [];
    const wrong = passwordFault(this.password(), wordsToAvoid(...this.ownWords()));
    return [
      ...(this.name().trim() === '' ? [fault('invitation-name', 'access.invitation.nameMissing')] : []),
      ...(wrong === undefined ? [] : [fault('new-password', `access.faults.${wrong}`)]),
    ];
  });

  constructor() {
    // Behind the #, so that it reaches no log on its way.
    void this.store.load(inject(ActivatedRoute).snapshot.fragment ?? '');
  }

  protected errorOf(fieldId: string): string | undefined {
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    this.isPressed.set(true);
    const email = this.store.request.value()?.email;
    if (this.isBusy || this.faults().length > 0 || email === undefined) return;
    this.isBusy = true;
    try {
      const [name, password] = [this.name().trim(), this.password()];
      if (!(await this.store.accept({ name, password, locale: this.t.locale() }))) return;
      await this.goIn(email, password);
    } finally {
      this.isBusy = false;
    }
  }

  /** Whoever just chose a password need not type it again; where that does not do, the sign-in page asks the rest. */
  private async goIn(email: string, password: string): Promise<void> {
    try {
      await this.session.signIn({ email, password });
      this.clock.tellOthers();
      await this.router.navigateByUrl(`/${APP_PATHS.start}`);
    } catch {
      await this.router.navigateByUrl(this.signInPath);
    }
  }
}
