import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import type { Session } from '@zicht/shared/identity/session.contract';
import { problemCodeOf } from '../http/api-problem';
import { injectTexts } from '../../ui/language/texts';
import { ErrorSummary, type FieldFault } from '../../ui/fields/error-summary';
import { TextField } from '../../ui/fields/text-field';
import { LanguageStore } from '../language/language.store';
import { SecondStep } from './second-step/second-step';
import { SessionStore } from './session.store';

/** E-mail address and password; the same words for an unknown address and a wrong password. */
@Component({
  selector: 'zou-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, SecondStep, TextField],
  template: `@if (isCodeAsked()) {
      @defer (on immediate) {
        <zou-second-step [prefix]="prefix()" (given)="enter($event)" (restarted)="restart()" />
      }
    } @else {
      @if (faults().length > 0) {
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
      </form>
    }`,
})
export class SignInForm {
  readonly prefix = input('');
  /** True when the same person signed in (again). */
  readonly signedIn = output<boolean>();

  /** True once the password was right and the second step is asked. */
  readonly isCodeAsked = signal(false);

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly injector = inject(Injector);
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
      const entrance = await this.session.signIn(form);
      if (entrance === 'asked') await this.language.include(['access']);
      this.password.set('');
      if (entrance === 'asked') this.isCodeAsked.set(true);
      else this.signedIn.emit(entrance === 'same');
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    } finally {
      this.isBusy = false;
    }
  }

  protected async enter(session: Session): Promise<void> {
    this.signedIn.emit((await this.session.enter(session)) === 'same');
  }

  /** Back to the password. */
  protected restart(): void {
    this.isCodeAsked.set(false);
    afterNextRender(() => document.getElementById(`${this.prefix()}email`)?.focus(), {
      injector: this.injector,
    });
  }

  private wordsOf(problem: string): string {
    // The page has more to say about it than the dialog.
    const own = `access.signIn.problem.${problem}`;
    return this.t(this.t.has(own) ? own : `problems.${problem}`);
  }
}
