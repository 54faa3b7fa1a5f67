import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { JoinRequest } from '@zicht/shared/joining/join.contract';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { Alert } from '../../../ui/elements/alert';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { OrganisationFields } from '../organisation-fields';
import { EMPTY_RECORD, optionsOf } from '../organisation-record';
import { RequestsStore, type WaitingRequests } from './requests.store';

const NEW = 'new';

/** Lets an organisation in: one that asked, with what is corrected, or one that is registered at once. */
@Component({
  selector: 'zou-enrolment-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, ErrorSummary, OrganisationFields, SelectField, TextField, TextNotice],
  templateUrl: './enrolment-form.html',
})
export class EnrolmentForm {
  /** Null: registered at once. */
  readonly joinRequest = input.required<JoinRequest | null>();
  readonly lists = input.required<WaitingRequests>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(RequestsStore);
  protected readonly t = injectTexts();
  protected readonly empty = EMPTY_RECORD;
  private readonly stops = injectStop();
  private readonly fields = viewChild.required(OrganisationFields);
  protected readonly languages = LOCALES.map((code) => ({
    code,
    label: this.t(`joining.languages.${code}`),
  }));
  protected readonly concern = signal('');
  protected readonly concernName = signal('');
  protected readonly youthRegion = signal('');
  protected readonly email = signal('');
  protected readonly locale = signal<Locale>('nl');
  protected readonly isTried = signal(false);
  protected readonly isNewConcern = computed(() => this.concern() === NEW);
  protected readonly concerns = computed(() => [
    { value: '', words: this.t('joining.fields.noConcern') },
    { value: NEW, words: this.t('joining.fields.newConcern') },
    ...this.lists().concerns.map(({ id, name }) => ({ value: id, words: name })),
  ]);
  protected readonly youthRegions = computed(() =>
    optionsOf(this.lists().reference.lists.youth_regions, this.t, this.t('joining.fields.noYouthRegion')),
  );

  protected readonly faults = computed<readonly FieldFault[]>(() => {
    if (!this.isTried()) return [];
    const missing = (fieldId: string, key: string, isRight: boolean): FieldFault[] =>
      isRight ? [] : [{ fieldId, words: this.t(`joining.missing.${key}`) }];
    return [
      ...this.fields().faults(),
      ...missing('enrol-concern', 'concernName', !this.isNewConcern() || this.concernName().trim() !== ''),
      ...missing('enrol-email', 'email', this.joinRequest() !== null || looksLikeEmail(this.email().trim())),
    ];
  });

  protected errorOf(fieldId: string): string | undefined {
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.faults().length > 0 || this.stops()) return;
    const record = {
      ...this.fields().record(),
      youthRegion: this.youthRegion() === '' ? null : this.youthRegion(),
      concern: this.chosenConcern(),
    };
    const joinRequest = this.joinRequest();
    const isDone =
      joinRequest === null
        ? await this.store.enrol({ ...record, email: this.email().trim(), locale: this.locale() })
        : await this.store.approve(joinRequest.organisationId, record);
    if (isDone) this.done.emit();
  }

  private chosenConcern(): { id: string } | { name: string } | null {
    if (this.isNewConcern()) return { name: this.concernName().trim() };
    return this.concern() === '' ? null : { id: this.concern() };
  }
}
