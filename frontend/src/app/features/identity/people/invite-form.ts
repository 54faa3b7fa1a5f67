import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Role } from '@zicht/shared/access/roles';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { roleOptions } from './role-options';

/** Whom to invite, as it was filled in; at least one role. */
export interface FilledInvitation {
  readonly email: string;
  readonly roles: readonly string[];
  readonly locale: Locale;
}

/** Asks whom to invite, with which of the roles that the body knows, in which language. */
@Component({
  selector: 'zou-invite-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList, ChoiceList, ErrorSummary, TextField],
  template: `@if (problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    @if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <form novalidate (submit)="send($event)">
      <zou-text-field
        type="email"
        fieldId="invite-email"
        autocomplete="off"
        [label]="t('people.invite.email')"
        [hint]="t('people.invite.hint')"
        [maximum]="254"
        [error]="errorOf('email')"
        [(value)]="email"
      />
      <zou-checkbox-list
        fieldId="invite-roles"
        [legend]="t('people.invite.roles')"
        [options]="options()"
        [error]="errorOf('roles')"
        [(value)]="roles"
      />
      <zou-choice-list
        [legend]="t('people.invite.language')"
        [options]="languages"
        [canBeCleared]="false"
        [value]="locale()"
        (valueChange)="locale.set($event === 'en' ? 'en' : 'nl')"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('people.invite.send') }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('people.cancel') }}
        </button>
      </div>
    </form>`,
})
export class InviteForm {
  readonly known = input.required<readonly Role[]>();
  /** The role that is chosen beforehand. */
  readonly usual = input.required<Role>();
  /** Key of the words of what went wrong. */
  readonly problem = input<string | null>(null);
  readonly filled = output<FilledInvitation>();
  readonly cancelled = output();

  protected readonly t = injectTexts();
  protected readonly options = roleOptions(this.t, this.known);
  protected readonly languages = LOCALES.map((code) => ({ code, label: this.t(`people.languages.${code}`) }));
  protected readonly email = signal('');
  protected readonly roles = linkedSignal<readonly string[]>(() => [this.usual()]);
  protected readonly locale = signal<Locale>('nl');
  private readonly missing = signal<readonly ('email' | 'roles')[]>([]);
  protected readonly faults = computed(() =>
    this.missing().map((field) => ({ fieldId: `invite-${field}`, words: this.t(`people.missing.${field}`) })),
  );

  protected errorOf(field: 'email' | 'roles'): string | undefined {
    return this.missing().includes(field) ? this.t(`people.missing.${field}`) : undefined;
  }

  protected send(event: Event): void {
    event.preventDefault();
    const [email, roles] = [this.email().trim(), this.roles()];
    this.missing.set([
      ...(looksLikeEmail(email) ? [] : (['email'] as const)),
      ...(roles.length > 0 ? [] : (['roles'] as const)),
    ]);
    if (this.missing().length > 0) return;
    this.filled.emit({ email, roles, locale: this.locale() });
  }
}
