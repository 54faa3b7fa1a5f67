import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { signInPath } from '@zicht/shared/routes/single-sign-on-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';

/** The short name, alone or in the whole address. */
const CODE = /\b[a-z2-9]{5}-[a-z2-9]{5}\b/;

/** For whoever has the sign-in address of the organisation at hand, but did not follow it. */
@Component({
  selector: 'zou-find-organisation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink, TextField],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('singleSignOn.heading') }}</h1>
    <p>{{ t('singleSignOn.find.text') }}</p>
    <form novalidate (submit)="find($event)">
      <zou-text-field
        type="url"
        fieldId="sign-in-address"
        [label]="t('singleSignOn.find.address')"
        [hint]="t('singleSignOn.find.hint')"
        [maximum]="200"
        [error]="isMissing() ? t('singleSignOn.find.missing') : undefined"
        [(value)]="address"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('singleSignOn.find.go') }}</button>
      </div>
    </form>
    <p>
      <a [routerLink]="passwordPath">{{ t('singleSignOn.byPassword') }}</a>
    </p>
  </div>`,
})
export class FindOrganisationPage {
  /** Path to go back to. */
  readonly terug = input<string>();

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly passwordPath = `/${APP_PATHS.signIn}`;
  protected readonly address = signal('');
  protected readonly isMissing = signal(false);

  protected find(event: Event): void {
    event.preventDefault();
    const code = CODE.exec(this.address().toLowerCase())?.[0];
    this.isMissing.set(code === undefined);
    if (code === undefined) {
      document.getElementById('sign-in-address')?.focus();
      return;
    }
    const terug = this.terug();
    void this.router.navigate([signInPath('signIn', code)], {
      queryParams: terug === undefined ? {} : { terug },
    });
  }
}
