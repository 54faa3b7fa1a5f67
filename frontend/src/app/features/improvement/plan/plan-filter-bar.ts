import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ACTION_STATUSES } from '@zicht/shared/improvement/actions/action-status';
import { SelectField, type SelectOption } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ActionsStore } from '../actions.store';
import { PlanNames } from '../plan-names';
import { LATE, NOBODY, STATUS_WORDS, type PlanFilters } from './plan-filters';

/** Narrows the plan; applied at once, kept in the address, the same across views. */
@Component({
  selector: 'zou-plan-filter-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField],
  template: `<div class="zou-filters" role="group" [attr.aria-label]="t('improvement.filter.label')">
    @for (field of fields(); track field.name) {
      <zou-select-field
        [fieldId]="'filter-' + field.name"
        [label]="t('improvement.filter.' + field.name)"
        [options]="field.options"
        [value]="filters()[field.name] ?? ''"
        (valueChange)="choose(field.name, $event)"
      />
    }
    @if (isFiltered()) {
      <button type="button" class="zou-button zou-button--text" (click)="clear()">
        {{ t('improvement.filter.clear') }}
      </button>
    }
  </div>`,
})
export class PlanFilterBar {
  readonly filters = input.required<PlanFilters>();
  /** What is to be otherwise; undefined: not filtered by it any more. */
  readonly changed = output<PlanFilters>();

  private readonly store = inject(ActionsStore);
  private readonly names = inject(PlanNames);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly isFiltered = computed(() =>
    Object.values(this.filters()).some((value) => value !== undefined),
  );
  protected readonly fields = computed(() =>
    [
      { name: 'thema' as const, options: this.themes() },
      { name: 'eigenaar' as const, options: this.owners() },
      { name: 'status' as const, options: this.statuses() },
      { name: 'locatie' as const, options: this.locations() },
    ]
      .filter(({ options }) => options.length > 1)
      .map(({ name, options }) => ({
        name,
        options: [{ value: '', words: this.t(`improvement.filter.all.${name}`) }, ...options],
      })),
  );
  private readonly themes = computed<readonly SelectOption[]>(() =>
    this.names.themes().map(({ code, title }) => ({ value: code, words: this.t.of(title) })),
  );
  /** Whoever carries something. */
  private readonly owners = computed<readonly SelectOption[]>(() => {
    const found = new Map(
      this.store
        .actions()
        .map((action) => [action.owner?.id ?? action.ownerRole ?? '', this.names.owner(action)]),
    );
    const carried = [...found].map(([value, words]) => ({ value, words }));
    return [
      ...carried.sort((one, other) => this.f.compare(one.words, other.words)),
      { value: NOBODY, words: this.t('improvement.filter.nobody') },
    ];
  });
  private readonly statuses = computed<readonly SelectOption[]>(() => [
    { value: LATE, words: this.t('improvement.group.overdue') },
    ...ACTION_STATUSES.map((status) => ({
      value: STATUS_WORDS[status],
      words: this.t(`improvement.status.${status}`),
    })),
  ]);
  private readonly locations = computed<readonly SelectOption[]>(() =>
    this.names
      .locations()
      .map(({ id, name }) => ({ value: id, words: name }))
      .sort((one, other) => this.f.compare(one.words, other.words)),
  );

  protected choose(name: keyof PlanFilters, value: string): void {
    this.changed.emit({ [name]: value === '' ? undefined : value });
  }

  protected clear(): void {
    this.changed.emit({ thema: undefined, eigenaar: undefined, status: undefined, locatie: undefined });
    document.getElementById('filter-thema')?.focus();
  }
}
