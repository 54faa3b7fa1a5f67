import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import { writtenKvkNumber } from '@zicht/shared/organisations/kvk-number';
import { SelectField } from '../../ui/fields/select-field';
import { TextField } from '../../ui/fields/text-field';
import { injectStop } from '../../ui/fields/guard/text-guard';
import { TextNotice } from '../../ui/fields/guard/text-notice';
import { injectTexts } from '../../ui/language/texts';
import {
  EMPTY_RECORD,
  optionsOf,
  recordFaults,
  regionsOf,
  sizeClassesFor,
  type OrganisationRecord,
} from './organisation-record';

/** The fields about an organisation, for whoever asks to join and for whoever lets it in. */
@Component({
  selector: 'zou-organisation-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField, TextField, TextNotice],
  template: `<zou-text-notice />
    <zou-text-field
      fieldId="organisation-name"
      autocomplete="organization"
      [label]="t('joining.fields.name')"
      [maximum]="200"
      [error]="errorOf('name')"
      [(value)]="name"
    />
    <zou-text-field
      type="tel"
      fieldId="organisation-kvkNumber"
      [label]="t('joining.fields.kvkNumber')"
      [hint]="t('joining.fields.kvkHint')"
      [maximum]="12"
      [error]="errorOf('kvkNumber')"
      [(value)]="kvkNumber"
    />
    <zou-select-field
      fieldId="organisation-mainSector"
      [label]="t('joining.fields.mainSector')"
      [options]="sectors()"
      [error]="errorOf('mainSector')"
      [(value)]="mainSector"
    />
    <zou-select-field
      fieldId="organisation-sizeClass"
      [label]="t('joining.fields.sizeClass')"
      [options]="sizes()"
      [error]="errorOf('sizeClass')"
      [(value)]="sizeClass"
    />
    <zou-select-field
      fieldId="organisation-municipalityCode"
      [label]="t('joining.fields.municipalityCode')"
      [hint]="t('joining.fields.municipalityHint')"
      [options]="municipalities()"
      [error]="errorOf('municipalityCode')"
      [(value)]="municipalityCode"
    />
    <p class="zou-small" role="status">
      @if (regions(); as found) {
        {{ t('joining.fields.regions', { safety: found.safety, police: found.police }) }}
      }
    </p>`,
})
export class OrganisationFields {
  readonly reference = input.required<ReferenceData>();
  readonly initial = input<OrganisationRecord>(EMPTY_RECORD);
  /** True once the form was sent: from then on its faults are shown. */
  readonly isTried = input(false);

  protected readonly t = injectTexts();
  private readonly stops = injectStop();
  protected readonly name = linkedSignal(() => this.initial().name);
  protected readonly kvkNumber = linkedSignal(() => this.initial().kvkNumber);
  protected readonly mainSector = linkedSignal(() => this.initial().mainSector);
  protected readonly municipalityCode = linkedSignal(() => this.initial().municipalityCode);
  private readonly sizeClasses = computed(() => sizeClassesFor(this.mainSector(), this.reference()));
  /** A class of the other measure falls away with the sector that it belonged to. */
  protected readonly sizeClass = linkedSignal<readonly { code: string }[], string>({
    source: this.sizeClasses,
    computation: (sizes, previous) => {
      const chosen = previous?.value ?? this.initial().sizeClass;
      return sizes.some(({ code }) => code === chosen) ? chosen : '';
    },
  });

  protected readonly sectors = computed(() =>
    optionsOf(this.reference().lists.sectors, this.t, this.t('joining.fields.choose')),
  );
  protected readonly sizes = computed(() =>
    optionsOf(this.sizeClasses(), this.t, this.t('joining.fields.choose')),
  );
  protected readonly municipalities = computed(() => [
    { value: '', words: this.t('joining.fields.choose') },
    ...this.reference().municipalities.map(({ code, name }) => ({ value: code, words: name })),
  ]);
  protected readonly regions = computed(() => regionsOf(this.municipalityCode(), this.reference(), this.t));

  /** What stands in the fields, as it is sent. */
  readonly record = computed<OrganisationRecord>(() => ({
    name: this.name().trim(),
    kvkNumber: writtenKvkNumber(this.kvkNumber()),
    mainSector: this.mainSector(),
    municipalityCode: this.municipalityCode(),
    sizeClass: this.sizeClass(),
  }));
  /** What is wrong with it. */
  readonly faults = computed(() => recordFaults(this.record(), this.t));

  /** True when one of the texts is held back; the person is then taken to it. */
  isHeld(): boolean {
    return this.stops();
  }

  protected errorOf(field: keyof OrganisationRecord): string | undefined {
    if (!this.isTried()) return undefined;
    return this.faults().find(({ fieldId }) => fieldId === `organisation-${field}`)?.words;
  }
}
