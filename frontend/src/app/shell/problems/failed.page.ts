import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';

/** A page that could not be fetched or made. */
@Component({
  selector: 'zou-failed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('shell.problem.failed.heading') }}</h1>
    <p class="zou-lead" role="alert">{{ t('shell.problem.failed.text') }}</p>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="reload()">
        {{ t('ui.request.retry') }}
      </button>
    </div>
  </div>`,
})
export class FailedPage {
  protected readonly t = injectTexts();

  protected reload(): void {
    location.reload();
  }
}
