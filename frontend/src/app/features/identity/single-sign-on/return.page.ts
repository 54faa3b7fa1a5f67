import { ChangeDetectionStrategy, Component, inject, input, type OnInit, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Session } from '@zicht/shared/identity/session.contract';
import { signInPath } from '@zicht/shared/routes/single-sign-on-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SecondStep } from '../../../core/session/second-step/second-step';
import { safeReturnPath } from '../../../core/session/session.guards';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { OrganisationMemory } from './organisation-memory';
import { SingleSignOnStore } from './single-sign-on.store';

/** Where the provider of an organisation sends people back to: hands on what it sent, and goes to the page that was wanted. */
@Component({
  selector: 'zou-return-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PageHeading, RouterLink, SecondStep],
  providers: [SingleSignOnStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('singleSignOn.heading') }}</h1>
    @if (store.isCodeAsked()) {
      <p>{{ t('singleSignOn.ownCode') }}</p>
      <zou-second-step prefix="return-" (given)="enter($event)" (restarted)="restart()" />
    } @else if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true" [heading]="t('singleSignOn.failed')"
        ><p>{{ t(problem) }}</p></zou-alert
      >
      <p>
        <a [routerLink]="again()">{{ t('singleSignOn.again') }}</a>
      </p>
    } @else {
      <p role="status">{{ t('singleSignOn.returning') }}</p>
    }
  </div>`,
})
export class ReturnPage implements OnInit {
  readonly code = input.required<string>();

  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly memory = inject(OrganisationMemory);
  private readonly returnPath = signal('');
  protected readonly store = inject(SingleSignOnStore);
  protected readonly t = injectTexts();

  ngOnInit(): void {
    void this.comeBack();
  }

  protected again(): string {
    return signInPath('signIn', this.code());
  }

  protected async enter(session: Session): Promise<void> {
    this.memory.cameIn(this.code());
    await this.session.enter(session);
    this.goOn();
  }

  protected restart(): void {
    void this.router.navigateByUrl(this.again(), { replaceUrl: true });
  }

  /** What the provider sent does not stay in the history. */
  private goOn(): void {
    void this.router.navigateByUrl(safeReturnPath(this.returnPath()), { replaceUrl: true });
  }

  private async comeBack(): Promise<void> {
    const given = this.route.snapshot.queryParamMap;
    const query = new URLSearchParams(
      given.keys.flatMap((key) => given.getAll(key).map((value) => [key, value])),
    );
    const path = await this.store.comeBack(this.code(), query.toString());
    if (path === null) return;
    this.returnPath.set(path);
    if (!this.store.isCodeAsked()) this.goOn();
  }
}
