import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Session } from '@zicht/shared/identity/session.contract';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { PasskeyStore } from './passkey.store';

/** A button that asks for a passkey: to sign in, or to prove again who is there. */
@Component({
  selector: 'zou-passkey-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  providers: [PasskeyStore],
  template: `@if (store.problem(); as key) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(key) }}</p></zou-alert
      >
    }
    <div class="zou-buttons">
      <button
        type="button"
        class="zou-button"
        [class.zou-button--primary]="isPrimary()"
        [class.zou-button--secondary]="!isPrimary()"
        (click)="use()"
      >
        {{ label() }}
      </button>
    </div>`,
})
export class PasskeyButton {
  readonly label = input.required<string>();
  readonly isPrimary = input(false);
  readonly isProof = input(false);
  /** Who is signed in by it. */
  readonly entered = output<Session>();
  /** The server took it as proof. */
  readonly proven = output();

  protected readonly store = inject(PasskeyStore);
  protected readonly t = injectTexts();

  protected async use(): Promise<void> {
    if (this.isProof()) {
      if (await this.store.prove()) this.proven.emit();
      return;
    }
    const session = await this.store.signIn();
    if (session !== undefined) this.entered.emit(session);
  }
}
