import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Inspectorate } from '@zicht/shared/identity/inspectorate.contract';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { Alert } from '../../../ui/elements/alert';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { InspectoratesStore } from './inspectorates.store';

/** Asks the name of a new inspectorate, and whom to invite first; of a known one the latter alone. */
@Component({
  selector: 'zou-inspectorate-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, ErrorSummary, TextField, TextNotice],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t(problem) }}</p>
      </zou-alert>
    }
    @if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <p>{{ t('inspectorates.platform.' + (known() === null ? 'formText' : 'againText')) }}</p>
    <form novalidate (submit)="save($event)">
      @if (known() === null) {
        <zou-text-notice />
        <zou-text-field
          fieldId="inspectorate-name"
          [label]="t('inspectorates.platform.name')"
          [maximum]="200"
          [error]="errorOf('name')"
          [(value)]="name"
        />
      }
      <zou-text-field
        type="email"
        fieldId="inspectorate-email"
        autocomplete="off"
        [label]="t('inspectorates.platform.email')"
        [hint]="t('inspectorates.platform.hint')"
        [maximum]="254"
        [error]="errorOf('email')"
        [(value)]="email"
      />
      <zou-choice-list
        [legend]="t('inspectorates.platform.language')"
        [options]="languages"
        [canBeCleared]="false"
        [value]="locale()"
        (valueChange)="locale.set($event === 'en' ? 'en' : 'nl')"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('inspectorates.platform.save') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('inspectorates.platform.cancel') }}
        </button>
      </div>
    </form>`,
})
export class InspectorateForm {
  /** Null: a new one. */
  readonly known = input.required<Inspectorate | null>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(InspectoratesStore);
  protected readonly t = injectTexts();
  private readonly stops = injectStop();
  protected readonly languages = LOCALES.map((code) => ({
    code,
    label: this.t(`inspectorates.platform.languages.${code}`),
  }));
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly locale = signal<Locale>('nl');
  private readonly isTried = signal(false);
  private readonly missing = computed(() =>
    this.isTried()
      ? [
          ...(this.known() === null && this.name().trim() === '' ? (['name'] as const) : []),
          ...(looksLikeEmail(this.email().trim()) ? [] : (['email'] as const)),
        ]
      : [],
  );
  protected readonly faults = computed(() =>
    this.missing().map((field) => ({
      fieldId: `inspectorate-${field}`,
      words: this.t(`inspectorates.platform.missing.${field}`),
    })),
  );

  protected errorOf(field: 'name' | 'email'): string | undefined {
    return this.missing().includes(field) ? this.t(`inspectorates.platform.missing.${field}`) : undefined;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.missing().length > 0 || this.stops()) return;
    const name = this.known()?.name ?? this.name().trim();
    if (await this.store.enrol({ name, email: this.email().trim(), locale: this.locale() })) this.done.emit();
  }
}
