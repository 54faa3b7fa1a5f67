import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { OrganisationConcern } from '@zicht/shared/sector-statistics/publication.contract';
import { Alert } from '../../ui/elements/alert';
import { SelectField } from '../../ui/fields/select-field';
import { TextField } from '../../ui/fields/text-field';
import { injectStop } from '../../ui/fields/guard/text-guard';
import { TextNotice } from '../../ui/fields/guard/text-notice';
import { injectTexts } from '../../ui/language/texts';
import { ConcernsStore } from './concerns.store';

const NEW = 'new';
const LONGEST_NAME = 200;

/** Chooses the concern of one organisation: one that is known, or a new one by its name. */
@Component({
  selector: 'zou-concern-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, SelectField, TextField, TextNotice],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t('problems.' + problem) }}</p>
      </zou-alert>
    }
    <p>{{ t('platform.concerns.formText') }}</p>
    <zou-select-field
      [label]="t('platform.concerns.concern')"
      [options]="options()"
      [error]="isTried() && chosen() === '' ? t('platform.concerns.chooseOne') : undefined"
      [(value)]="chosen"
    />
    @if (isNew()) {
      <zou-text-notice />
      <zou-text-field
        [label]="t('platform.concerns.name')"
        [maximum]="longestName"
        [error]="isTried() && name().trim() === '' ? t('platform.concerns.nameMissing') : undefined"
        [(value)]="name"
      />
    }
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="save()">
        {{ t('platform.concerns.save') }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
        {{ t('platform.concerns.cancel') }}
      </button>
    </div>`,
})
export class ConcernForm {
  readonly organisation = input.required<OrganisationConcern>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(ConcernsStore);
  protected readonly t = injectTexts();
  protected readonly longestName = LONGEST_NAME;
  private readonly stops = injectStop();
  protected readonly chosen = linkedSignal(() => this.organisation().concern?.id ?? '');
  protected readonly name = signal('');
  protected readonly isTried = signal(false);
  protected readonly isNew = computed(() => this.chosen() === NEW);
  protected readonly options = computed(() => [
    { value: '', words: this.t('platform.concerns.choose') },
    { value: NEW, words: this.t('platform.concerns.new') },
    ...(this.store.request.value()?.concerns ?? []).map(({ id, name }) => ({ value: id, words: name })),
  ]);

  protected async save(): Promise<void> {
    this.isTried.set(true);
    const [chosen, name] = [this.chosen(), this.name().trim()];
    if (chosen === '' || (this.isNew() && (name === '' || this.stops()))) return;
    if (await this.store.settle(this.organisation(), this.isNew() ? { name } : { id: chosen }))
      this.done.emit();
  }
}
