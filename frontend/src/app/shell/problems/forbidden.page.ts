import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../core/page/page-heading';
import { SessionStore } from '../../core/session/session.store';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';

/** A page that this person may not see (403). */
@Component({
  selector: 'zou-forbidden-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('roles.forbidden.heading') }}</h1>
    <p class="zou-lead">{{ t('roles.forbidden.text') }}</p>
    @if (roles(); as roles) {
      <p>{{ t('roles.forbidden.role', { roles }) }}</p>
    }
    <div class="zou-buttons">
      <a class="zou-button zou-button--primary" [routerLink]="'/' + paths.start">{{
        t('shell.problem.toStart')
      }}</a>
    </div>
  </div>`,
})
export class ForbiddenPage {
  private readonly session = inject(SessionStore);
  private readonly formats = injectFormats();
  protected readonly t = injectTexts();
  protected readonly paths = APP_PATHS;

  protected roles(): string {
    return this.formats.list(this.session.roles().map((role) => this.t(`roles.${role}.name`)));
  }
}
