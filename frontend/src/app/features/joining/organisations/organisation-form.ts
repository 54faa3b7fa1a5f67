import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CHANGE_REASONS } from '@zicht/shared/organisations/organisation-reasons';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import { Alert } from '../../../ui/elements/alert';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { OrganisationFields } from '../organisation-fields';
import { optionsOf } from '../organisation-record';
import { OrganisationsStore, type KnownOrganisations } from './organisations.store';

/** Changes the particulars of one organisation, with a reason. */
@Component({
  selector: 'zou-organisation-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ErrorSummary, OrganisationFields, SelectField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t('problems.' + problem) }}</p>
      </zou-alert>
    }
    @if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <p>{{ t('joining.change.intro') }}</p>
    <form novalidate (submit)="save($event)">
      <zou-organisation-fields [reference]="known().reference" [initial]="initial()" [isTried]="isTried()" />
      <zou-select-field
        [label]="t('joining.fields.youthRegion')"
        [options]="youthRegions()"
        [optional]="true"
        [(value)]="youthRegion"
      />
      <zou-select-field
        fieldId="change-reason"
        [label]="t('joining.change.reason')"
        [options]="reasons"
        [error]="isTried() && reason() === '' ? t('joining.missing.reason') : undefined"
        [(value)]="reason"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('joining.change.save') }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('joining.cancel') }}
        </button>
      </div>
    </form>`,
})
export class OrganisationForm {
  readonly organisation = input.required<PlatformOrganisation>();
  readonly known = input.required<KnownOrganisations>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(OrganisationsStore);
  protected readonly t = injectTexts();
  private readonly fields = viewChild.required(OrganisationFields);
  protected readonly initial = computed(() => {
    const { kvkNumber, ...fields } = this.organisation();
    return { ...fields, kvkNumber: kvkNumber ?? '' };
  });
  protected readonly youthRegion = linkedSignal(() => this.organisation().youthRegion ?? '');
  protected readonly youthRegions = computed(() =>
    optionsOf(this.known().reference.lists.youth_regions, this.t, this.t('joining.fields.noYouthRegion')),
  );
  protected readonly reason = signal('');
  protected readonly isTried = signal(false);
  protected readonly reasons = [
    { value: '', words: this.t('joining.fields.choose') },
    ...CHANGE_REASONS.map((value) => ({ value, words: this.t(`joining.reasons.${value}`) })),
  ];
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    if (!this.isTried()) return [];
    const missing = { fieldId: 'change-reason', words: this.t('joining.missing.reason') };
    return [...this.fields().faults(), ...(this.reason() === '' ? [missing] : [])];
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const reason = CHANGE_REASONS.find((each) => each === this.reason());
    if (reason === undefined || this.faults().length > 0 || this.fields().isHeld()) return;
    const { organisationId, version } = this.organisation();
    const youthRegion = this.youthRegion() === '' ? null : this.youthRegion();
    const change = { ...this.fields().record(), youthRegion, version, reason };
    if (await this.store.change(organisationId, change)) this.done.emit();
  }
}
