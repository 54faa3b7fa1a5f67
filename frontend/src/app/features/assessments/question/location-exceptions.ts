import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from './question.store';

/** "Geldt niet voor alle locaties": for which places the answer does not hold. It changes no score. */
@Component({
  selector: 'zou-location-exceptions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList],
  template: `@if (options().length > 0) {
    <label class="zou-choice zou-choice--aside">
      <input type="checkbox" [checked]="isOpen()" (change)="toggle($event)" />
      <span>{{ t('assessments.locations.some') }}</span>
    </label>
    @defer (when isOpen()) {
      @if (isOpen()) {
        <zou-checkbox-list
          [legend]="t('assessments.locations.which')"
          [hint]="t('assessments.locations.hint')"
          [options]="options()"
          [value]="chosen()"
          (valueChange)="take($event)"
        />
      }
    }
  }`,
})
export class LocationExceptions {
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly options = computed(() =>
    this.store
      .locations()
      .filter(({ activeTo }) => activeTo === null || activeTo >= (this.store.round()?.referenceDate ?? ''))
      .map(({ id, name }) => ({ code: id, label: name }))
      .sort((one, other) => this.f.compare(one.label, other.label)),
  );
  protected readonly chosen = computed(() => this.question.answer().exceptLocations);
  protected readonly isOpen = linkedSignal<string, boolean>({
    source: this.question.criterionCode,
    computation: () => this.chosen().length > 0,
  });

  protected toggle(event: Event): void {
    const isOpen = (event.target as HTMLInputElement).checked;
    this.isOpen.set(isOpen);
    if (!isOpen && this.chosen().length > 0) this.take([]);
  }

  protected take(exceptLocations: readonly string[]): void {
    this.question.save({ exceptLocations });
  }
}
