import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { personalFields } from '@zicht/shared/improvement/partners/partners';
import { Alert } from '../../../ui/elements/alert';
import { ErrorSummary } from '../../../ui/fields/error-summary';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { faultsOf, fieldIdOf, shownFault } from './partner-draft';
import { PartnersStore, type PartnerFields } from './partners.store';

/** Asks which organisation, which function, how to reach it, what was agreed, and when somebody looked last. */
@Component({
  selector: 'zou-partner-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ErrorSummary, SelectField, TextField, TextNotice],
  templateUrl: './partner-form.html',
})
export class PartnerForm {
  /** What the form begins with: a partner, what was typed before, or an empty one. */
  readonly start = input.required<PartnerFields>();
  /** Each change, so that what is typed outlives the form. */
  readonly typed = output<PartnerFields>();
  readonly given = output<PartnerFields>();
  readonly cancelled = output();

  protected readonly store = inject(PartnersStore);
  protected readonly t = injectTexts();
  private readonly stops = injectStop();
  protected readonly idOf = fieldIdOf;
  protected readonly kind = linkedSignal(() => this.start().kind);
  protected readonly organisationName = linkedSignal(() => this.start().organisationName);
  protected readonly functionTitle = linkedSignal(() => this.start().functionTitle);
  protected readonly phone = linkedSignal(() => this.start().phone);
  protected readonly email = linkedSignal(() => this.start().email);
  protected readonly agreementTitle = linkedSignal(() => this.start().agreementTitle);
  protected readonly agreedOn = linkedSignal(() => this.start().agreedOn ?? '');
  protected readonly agreementUntil = linkedSignal(() => this.start().agreementUntil ?? '');
  protected readonly checkedOn = linkedSignal(() => this.start().checkedOn);
  private readonly fields = computed<PartnerFields>(() => ({
    kind: this.kind(),
    organisationName: this.organisationName(),
    functionTitle: this.functionTitle(),
    phone: this.phone(),
    email: this.email(),
    agreementTitle: this.agreementTitle(),
    agreedOn: this.agreedOn() || null,
    agreementUntil: this.agreementUntil() || null,
    checkedOn: this.checkedOn(),
  }));
  protected readonly kinds = computed(() => [
    { value: '', words: this.t('partners.form.chooseKind') },
    ...this.store.kinds().map(({ code, title }) => ({ value: code, words: this.t.of(title) })),
  ]);
  /** Refused attempts, one entry at most; a new number makes a new summary, which takes focus. */
  protected readonly refusals = signal<readonly number[]>([]);
  private readonly faults = computed(() => faultsOf(this.fields(), this.store.today()));
  protected readonly shownFaults = computed(() =>
    this.faults().map((fault) => shownFault(fault, this.t(`partners.faults.${fault.code}`))),
  );
  /** Fields where a person seems to be named; a warning, for the writer decides. */
  protected readonly personal = computed(() =>
    personalFields(this.fields(), Number(this.store.today().slice(0, 4))),
  );

  constructor() {
    effect(() => {
      const fields = this.fields();
      if (JSON.stringify(fields) !== JSON.stringify(this.start())) this.typed.emit(fields);
    });
  }

  protected errorOf(field: keyof PartnerFields): string | undefined {
    const own = this.refusals().length > 0 ? this.faults().find((fault) => fault.field === field) : undefined;
    const code = own?.code ?? this.store.faults().get(field);
    if (code === undefined) return undefined;
    const key = `partners.faults.${code}`;
    return this.t(this.t.has(key) ? key : 'partners.faults.unfit');
  }

  protected give(event: Event): void {
    event.preventDefault();
    const isRefused = this.faults().length > 0;
    this.refusals.update(([last = 0]) => (isRefused ? [last + 1] : []));
    if (isRefused || this.stops()) return;
    const { organisationName, functionTitle, agreementTitle, ...rest } = this.fields();
    this.given.emit({
      ...rest,
      organisationName: organisationName.trim(),
      functionTitle: functionTitle.trim(),
      agreementTitle: agreementTitle.trim(),
    });
  }
}
