import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { injectTexts } from '../../language/texts';
import { SelectField } from '../select-field';

/** A colleague to choose. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** For instance the role in words. */
  readonly detail?: string;
}

/** Chooses a colleague, or nobody. */
@Component({
  selector: 'zou-person-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField],
  template: `<zou-select-field
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [options]="options()"
    [value]="value() ?? ''"
    (valueChange)="value.set($event === '' ? null : $event)"
  />`,
})
export class PersonPicker {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly persons = input.required<readonly Person[]>();
  /** Words for nobody; default "Niemand". */
  readonly nobody = input<string>();
  readonly value = model<string | null>(null);

  private readonly t = injectTexts();
  protected readonly options = computed(() => [
    { value: '', words: this.nobody() ?? this.t('ui.person.nobody') },
    ...this.persons().map(({ id, name, detail }) => ({
      value: id,
      words: detail ? `${name} (${detail})` : name,
    })),
  ]);
}
