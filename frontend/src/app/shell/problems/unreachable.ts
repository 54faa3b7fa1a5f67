import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PageHeading } from '../../core/page/page-heading';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

const INTERVAL = 10_000;

/** The service did not answer at the start: asks again by itself, and then shows the page that was asked for. */
@Component({
  selector: 'zou-unreachable',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading],
  template: `<div class="zou-prose">
    <h1 zouPageHeading>{{ t('shell.problem.unreachable.heading') }}</h1>
    <p class="zou-lead" role="alert">{{ t('shell.problem.unreachable.text') }}</p>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="retry()">
        {{ t('ui.request.retry') }}
      </button>
    </div>
  </div>`,
})
export class Unreachable {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  protected readonly t = injectTexts();

  constructor() {
    // Not all at the same moment, where a whole office waits.
    const timer = setInterval(() => void this.retry(), INTERVAL * (1 + Math.random()));
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected async retry(): Promise<void> {
    const asked = this.location.path(true);
    await this.session.load();
    if (this.session.status() !== 'unreachable') await this.router.navigateByUrl(asked, { replaceUrl: true });
  }
}
