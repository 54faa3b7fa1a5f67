import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { JoinStore } from './join.store';

/** Confirm that an address is one's own, by the link of a letter; by a button, because mail scanners follow links. */
@Component({
  selector: 'zou-confirm-joining-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PageHeading, RouterLink],
  providers: [JoinStore],
  template: `<div class="zou-sign-in">
    <h1 zouPageHeading>{{ t('joining.confirm.heading') }}</h1>
    @if (store.isDead()) {
      <zou-alert kind="warning" [live]="true">
        <p>{{ t('joining.confirm.dead') }}</p>
        <p>
          <a [routerLink]="joinPath">{{ t('joining.confirm.again') }}</a>
        </p>
      </zou-alert>
    } @else if (isConfirmed()) {
      <zou-alert kind="done" [live]="true" [heading]="t('joining.confirm.done')">
        <p>{{ t('joining.confirm.doneText') }}</p>
      </zou-alert>
    } @else {
      <p>{{ t('joining.confirm.intro') }}</p>
      @if (store.problem(); as problem) {
        <zou-alert kind="error" [live]="true">
          <p>{{ t('problems.' + problem) }}</p>
        </zou-alert>
      }
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="confirm()">
          {{ t('joining.confirm.button') }}
        </button>
      </div>
    }
  </div>`,
})
export class ConfirmJoiningPage {
  // Behind the #, so that it reaches no log on its way.
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly store = inject(JoinStore);
  protected readonly t = injectTexts();
  protected readonly joinPath = `/${JOINING_PATHS.join}`;
  protected readonly isConfirmed = signal(false);

  protected async confirm(): Promise<void> {
    this.isConfirmed.set(await this.store.confirm(this.token));
  }
}
