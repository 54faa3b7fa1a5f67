import { inject, Injectable, signal } from '@angular/core';
import type { Locale } from '@zicht/shared/kernel/locale';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { AccountApi } from './account.api';

/** One's own password: forgotten, chosen anew by a link, or changed. */
@Injectable()
export class PasswordStore {
  private readonly api = inject(AccountApi);

  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);
  /** True when a link opens nothing: unknown, used or too old. */
  readonly isDead = signal(false);

  /** True when a letter was asked for; it says nothing about the address. */
  ask(email: string, locale: Locale): Promise<boolean> {
    return this.tried(() => this.api.requestReset({ email, locale }));
  }

  /** True when the new password is stored. */
  reset(token: string, password: string): Promise<boolean> {
    return this.tried(() => this.api.reset({ token, password }));
  }

  /** True when the new password is stored. */
  change(current: string, password: string): Promise<boolean> {
    return this.tried(() => this.api.change({ current, password }));
  }

  private async tried(work: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      const fault = error instanceof ApiProblem ? error.faults[0] : undefined;
      if (fault?.path === '/token' || (error instanceof ApiProblem && error.code === 'notFound'))
        this.isDead.set(true);
      else if (fault?.path === '/password' || fault?.path === '/current')
        this.problem.set(`access.faults.${fault.code}`);
      else this.problem.set(`problems.${problemCodeOf(error)}`);
      return false;
    }
  }
}
