import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { passwordFault, wordsToAvoid } from '@zicht/shared/identity/password-rules';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { NewPassword } from './new-password';
import { PasswordStore } from './password.store';

/** On the profile: one's own password. */
@Component({
  selector: 'zou-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, NewPassword, TextField],
  providers: [PasswordStore],
  template: `<h2>{{ t('access.change.heading') }}</h2>
    @if (isDone()) {
      <zou-alert kind="done" [live]="true"
        ><p>{{ t('access.change.done') }}</p></zou-alert
      >
    }
    @if (isOpen()) {
      @if (store.problem(); as key) {
        <zou-alert kind="error" [live]="true"
          ><p>{{ t(key) }}</p></zou-alert
        >
      }
      <form novalidate (submit)="change($event)">
        <zou-text-field
          type="password"
          fieldId="current-password"
          name="current-password"
          autocomplete="current-password"
          [label]="t('access.change.current')"
          [(value)]="current"
        />
        <zou-new-password [ownWords]="ownWords()" [(value)]="password" />
        <div class="zou-buttons">
          <button type="submit" class="zou-button zou-button--primary">{{ t('access.change.save') }}</button>
          <button type="button" class="zou-button zou-button--secondary" (click)="isOpen.set(false)">
            {{ t('access.change.cancel') }}
          </button>
        </div>
      </form>
    } @else {
      <p>{{ t('access.change.text') }}</p>
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="open()">
          {{ t('access.change.button') }}
        </button>
      </div>
    }`,
})
export class ChangePassword {
  protected readonly store = inject(PasswordStore);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly isOpen = signal(false);
  protected readonly isDone = signal(false);
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly ownWords = computed(() => [this.session.user()?.name ?? '']);

  protected open(): void {
    this.isDone.set(false);
    this.store.problem.set(null);
    this.isOpen.set(true);
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const fault =
      this.current() === ''
        ? 'wrongPassword'
        : passwordFault(this.password(), wordsToAvoid(...this.ownWords()));
    this.store.problem.set(fault === undefined ? null : `access.faults.${fault}`);
    if (fault !== undefined) return;
    if (!(await this.store.change(this.current(), this.password()))) return;
    this.current.set('');
    this.password.set('');
    this.isOpen.set(false);
    this.isDone.set(true);
  }
}
