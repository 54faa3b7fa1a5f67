import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { Alert } from '../../../../ui/elements/alert';
import { injectTexts } from '../../../../ui/language/texts';
import { AccountEndingStore } from './account-ending.store';

/** Ends one's account: first what goes and what stays, then the last word. */
@Component({
  selector: 'zou-account-ending',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  providers: [AccountEndingStore],
  template: `<h2>{{ t('access.ending.heading') }}</h2>
    <p>{{ t('access.ending.text') }}</p>
    @if (isAsking()) {
      <h3 id="account-ending" tabindex="-1">{{ t('access.ending.question') }}</h3>
      <p>
        <strong>{{ t('access.ending.goes') }}</strong>
      </p>
      <ul>
        @for (part of goes; track part) {
          <li>{{ t('access.ending.' + part) }}</li>
        }
      </ul>
      <p>
        <strong>{{ t('access.ending.stays') }}</strong>
      </p>
      <ul>
        @for (part of stays; track part) {
          <li>{{ t('access.ending.' + part) }}</li>
        }
      </ul>
      <p>{{ t('access.ending.letter') }}</p>
      @if (store.problem(); as key) {
        <zou-alert kind="error" [live]="true"
          ><p>{{ t(key) }}</p></zou-alert
        >
      }
      @if (store.unsavedCount() > 0) {
        <zou-alert kind="warning" [live]="true">
          <p>{{ t.count('shell.leave.unsaved', store.unsavedCount()) }}</p>
          <p>{{ t('access.ending.lost') }}</p>
        </zou-alert>
      }
      <div class="zou-buttons">
        @if (store.unsavedCount() > 0) {
          <button type="button" class="zou-button zou-button--primary" (click)="store.end()">
            {{ t('access.ending.confirmLost') }}
          </button>
        } @else {
          <button type="button" class="zou-button zou-button--primary" (click)="store.ask()">
            {{ t('access.ending.confirm') }}
          </button>
        }
        <button type="button" class="zou-button zou-button--secondary" (click)="ask(false)">
          {{ t('access.ending.cancel') }}
        </button>
      </div>
    } @else {
      <div class="zou-buttons">
        <button
          type="button"
          id="account-ending-begin"
          class="zou-button zou-button--secondary"
          (click)="ask(true)"
        >
          {{ t('access.ending.begin') }}
        </button>
      </div>
    }`,
})
export class AccountEnding {
  protected readonly store = inject(AccountEndingStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly t = injectTexts();
  protected readonly goes = ['goesName', 'goesSignIn', 'goesMail', 'goesAccess'];
  protected readonly stays = ['staysWork', 'staysSigned', 'staysLog', 'staysTexts'];
  protected readonly isAsking = signal(false);

  /** What had focus goes; whoever works without a mouse goes on from here. */
  protected ask(isAsking: boolean): void {
    this.store.problem.set(null);
    this.store.unsavedCount.set(0);
    this.isAsking.set(isAsking);
    const next = isAsking ? '#account-ending' : '#account-ending-begin';
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(next)?.focus(), {
      injector: this.injector,
    });
  }
}
