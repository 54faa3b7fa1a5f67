import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { SecondFactorStore } from './second-factor/second-factor.store';

/** Asks the password for what makes signing in weaker, and says what will happen. */
@Component({
  selector: 'zou-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextField],
  template: `<p>{{ text() }}</p>
    <form novalidate (submit)="send($event)">
      <zou-text-field
        type="password"
        fieldId="second-factor-password"
        name="password"
        autocomplete="current-password"
        [label]="t('access.secondFactor.own.password')"
        [hint]="t('access.secondFactor.own.passwordHint')"
        [error]="error()"
        [(value)]="password"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ button() }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('access.secondFactor.own.cancel') }}
        </button>
      </div>
    </form>`,
})
export class PasswordForm {
  readonly text = input.required<string>();
  readonly button = input.required<string>();
  /** The password that was typed. */
  readonly given = output<string>();
  readonly cancelled = output();

  private readonly store = inject(SecondFactorStore);
  protected readonly t = injectTexts();
  protected readonly password = signal('');
  protected readonly error = computed(() => {
    const key = this.store.problem();
    return key === null ? undefined : this.t(key);
  });

  protected send(event: Event): void {
    event.preventDefault();
    if (this.password() === '') this.store.problem.set('access.secondFactor.faults.missingPassword');
    else this.given.emit(this.password());
  }
}
