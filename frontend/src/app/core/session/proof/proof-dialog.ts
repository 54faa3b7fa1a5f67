import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { PasskeyButton } from '../passkeys/passkey-button';
import { ProofStore } from './proof.store';

/** Asks the password or a passkey again before something that is hard to undo; what was typed on the page stays below it. */
@Component({
  selector: 'zou-proof-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, PasskeyButton, TextField],
  providers: [ProofStore],
  template: `<zou-dialog
    [isOpen]="isOpen()"
    [heading]="t('access.secondFactor.proof.heading')"
    (closed)="answer(false)"
  >
    <p>{{ t(store.hasPasskey() ? 'access.passkeys.proof.text' : 'access.secondFactor.proof.text') }}</p>
    @if (store.hasPasskey()) {
      <zou-passkey-button [label]="t('access.passkeys.step.use')" [isProof]="true" (proven)="answer(true)" />
    }
    <form novalidate (submit)="give($event)">
      <zou-text-field
        type="password"
        fieldId="proof-password"
        name="password"
        autocomplete="current-password"
        [label]="t('access.secondFactor.proof.password')"
        [error]="error()"
        [(value)]="password"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('access.secondFactor.proof.go') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="answer(false)">
          {{ t('access.secondFactor.proof.cancel') }}
        </button>
      </div>
    </form>
    @if (store.isThroughProvider()) {
      <p>{{ t('access.secondFactor.proof.byProvider') }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="store.goToProvider()">
          {{ t('access.secondFactor.proof.toProvider') }}
        </button>
      </div>
    }
  </zou-dialog>`,
})
export class ProofDialog {
  /** True: the server took the password or passkey; false: the person rather does not. */
  readonly answered = output<boolean>();

  protected readonly store = inject(ProofStore);
  protected readonly t = injectTexts();
  protected readonly isOpen = signal(true);
  protected readonly password = signal('');
  protected readonly error = computed(() => {
    const key = this.store.problem();
    return key === null ? undefined : this.t(key);
  });

  constructor() {
    void this.store.load();
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.give(this.password())) this.answer(true);
  }

  protected answer(isProven: boolean): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.answered.emit(isProven);
  }
}
