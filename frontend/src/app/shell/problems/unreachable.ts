import { ChangeDetectionStrategy, Component } from '@angular/core';
import { PageHeading } from '../../core/page/page-heading';
import { injectTexts } from '../../ui/language/texts';

/** The service did not answer at the start. */
@Component({
  selector: 'zou-unreachable',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('shell.problem.unreachable.heading') }}</h1>
    <p class="zou-lead" role="alert">{{ t('shell.problem.unreachable.text') }}</p>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="reload()">
        {{ t('ui.request.retry') }}
      </button>
    </div>
  </div>`,
})
export class Unreachable {
  protected readonly t = injectTexts();

  protected reload(): void {
    location.reload();
  }
}
