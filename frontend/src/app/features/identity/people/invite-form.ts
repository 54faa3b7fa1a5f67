import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/checkbox-list';
import { ChoiceList } from '../../../ui/fields/choice-list';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { PeopleStore } from './people.store';
import { roleOptions, rolesIn } from './role-options';

const EMAIL = /^\S+@\S+\.\S+$/;

/** Asks whom to invite, with which roles, in which language. */
@Component({
  selector: 'zou-invite-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList, ChoiceList, ErrorSummary, TextField],
  template: `@if (store.problem(); as problem) {
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
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(PeopleStore);
  protected readonly t = injectTexts();
  protected readonly options = roleOptions(this.t);
  protected readonly languages = LOCALES.map((code) => ({ code, label: this.t(`people.languages.${code}`) }));
  protected readonly email = signal('');
  protected readonly roles = signal<readonly string[]>(['contributor']);
  protected readonly locale = signal<Locale>('nl');
  private readonly missing = signal<readonly ('email' | 'roles')[]>([]);
  protected readonly faults = computed(() =>
    this.missing().map((field) => ({ fieldId: `invite-${field}`, words: this.t(`people.missing.${field}`) })),
  );

  protected errorOf(field: 'email' | 'roles'): string | undefined {
    return this.missing().includes(field) ? this.t(`people.missing.${field}`) : undefined;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const [email, roles] = [this.email().trim(), rolesIn(this.roles())];
    this.missing.set([
      ...(EMAIL.test(email) ? [] : (['email'] as const)),
      ...(roles.length > 0 ? [] : (['roles'] as const)),
    ]);
    if (this.missing().length > 0) return;
    if (await this.store.invite({ email, roles, locale: this.locale() })) this.done.emit();
  }
}
