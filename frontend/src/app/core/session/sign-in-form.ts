import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { problemCodeOf } from '../http/api-problem';
import { injectTexts } from '../../ui/language/texts';
import { ErrorSummary, type FieldFault } from '../../ui/fields/error-summary';
import { TextField } from '../../ui/fields/text-field';
import { SessionStore } from './session.store';

/** E-mail address and password; the same words for an unknown address and a wrong password. */
@Component({
  selector: 'zou-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, TextField],
  template: `@if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <form novalidate (submit)="signIn($event)">
      <zou-text-field
        [label]="t('identity.signIn.email')"
        [fieldId]="prefix() + 'email'"
        type="email"
        name="email"
        autocomplete="username"
        [error]="errorOf('email')"
        [(value)]="email"
      />
      <zou-text-field
        [label]="t('identity.signIn.password')"
        [fieldId]="prefix() + 'password'"
        type="password"
        name="password"
        autocomplete="current-password"
        [error]="errorOf('password')"
        [(value)]="password"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('identity.signIn.submit') }}
        </button>
      </div>
    </form>`,
})
export class SignInForm {
  /** Signs in again on the page in view, in place of a first sign-in. */
  readonly isAgain = input(false);
  readonly prefix = input('');
  /** True when the same person signed in (again). */
  readonly signedIn = output<boolean>();

  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly email = signal('');
  protected readonly password = signal('');
  private readonly problem = signal<string | null>(null);
  private readonly missing = signal<readonly ('email' | 'password')[]>([]);
  private isBusy = false;

  protected readonly faults = computed<readonly FieldFault[]>(() => {
    const problem = this.problem();
    if (problem !== null) return [{ fieldId: `${this.prefix()}email`, words: this.wordsOf(problem) }];
    return this.missing().map((field) => ({
      fieldId: this.prefix() + field,
      words: this.t(`identity.signIn.missing.${field}`),
    }));
  });

  protected errorOf(field: 'email' | 'password'): string | undefined {
    return this.missing().includes(field) ? this.t(`identity.signIn.missing.${field}`) : undefined;
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const form = { email: this.email().trim(), password: this.password() };
    this.problem.set(null);
    this.missing.set((['email', 'password'] as const).filter((field) => form[field] === ''));
    if (this.missing().length > 0) return;
    this.isBusy = true;
    try {
      const isSame = this.isAgain()
        ? await this.session.signInAgain(form)
        : (await this.session.signIn(form), true);
      this.password.set('');
      this.signedIn.emit(isSame);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    } finally {
      this.isBusy = false;
    }
  }

  private wordsOf(problem: string): string {
    const own = `identity.signIn.problem.${problem}`;
    return this.t(this.t.has(own) ? own : `problems.${problem}`);
  }
}
