import { inject, Injectable, signal } from '@angular/core';
import type { OpenedInvitation } from '@zicht/shared/identity/people.contract';
import type { Locale } from '@zicht/shared/kernel/locale';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { InvitationApi } from './invitation.api';

/** What whoever accepts fills in. */
export interface Acceptance {
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
}

/** An invitation, found by the secret of its link. */
@Injectable()
export class InvitationStore {
  private readonly api = inject(InvitationApi);
  private token = '';

  readonly request = requestState<OpenedInvitation>();
  /** True when the link opens nothing: unknown, used, withdrawn, replaced or too old. */
  readonly isDead = signal(false);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  async load(token: string): Promise<void> {
    this.token = token;
    await this.request.run(async () => {
      try {
        return await this.api.open(token);
      } catch (error) {
        this.isDead.set(isGone(error));
        throw error;
      }
    });
  }

  /** True when the person is a member now. */
  async accept({ name, password, locale }: Acceptance): Promise<boolean> {
    this.problem.set(null);
    const invitation = this.request.value();
    if (!invitation) return false;
    try {
      const asNewcomer = invitation.hasAccount ? {} : { name };
      await this.api.accept({ token: this.token, password, locale, ...asNewcomer });
      return true;
    } catch (error) {
      if (isGone(error)) this.isDead.set(true);
      else this.problem.set(wordsOf(error));
      return false;
    }
  }
}

function isGone(error: unknown): boolean {
  // A token that is too long to be one of ours is refused by its form.
  return (
    error instanceof ApiProblem &&
    (error.code === 'notFound' || error.faults.some(({ path }) => path === '/token'))
  );
}

function wordsOf(error: unknown): string {
  const fault = error instanceof ApiProblem ? error.faults[0] : undefined;
  if (fault?.path === '/password') return `access.faults.${fault.code}`;
  const code = problemCodeOf(error);
  return code === 'signInFailed' ? 'access.invitation.wrongPassword' : `problems.${code}`;
}
