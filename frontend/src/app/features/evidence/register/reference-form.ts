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
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { keepDraft } from '../../../core/autosave/keep-draft';
import { SessionStore } from '../../../core/session/session.store';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { SelectField, type SelectOption } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectHolds, injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import type { EvidenceFields } from './register.store';

const FIELDS = ['title', 'place', 'kind', 'datedOn', 'edition', 'owner', 'validUntil'] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Asks what a document is, where a colleague finds it, and how long it holds. */
@Component({
  selector: 'zou-reference-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorSummary, SelectField, TextField, TextNotice],
  templateUrl: './reference-form.html',
})
export class ReferenceForm {
  /** The reference that changes; absent for a new one. */
  readonly entry = input<Evidence | null>(null);
  readonly kinds = input<readonly SelectOption[]>([]);
  readonly given = output<EvidenceFields>();
  readonly cancelled = output();

  private readonly session = inject(SessionStore);
  private readonly stops = injectStop();
  protected readonly t = injectTexts();
  protected readonly title = linkedSignal(() => this.entry()?.title ?? '');
  protected readonly place = linkedSignal(() => this.entry()?.place ?? '');
  protected readonly kind = linkedSignal(() => this.entry()?.kind ?? '');
  protected readonly datedOn = linkedSignal(() => this.entry()?.datedOn ?? '');
  protected readonly edition = linkedSignal(() => this.entry()?.edition ?? '');
  protected readonly owner = linkedSignal(() => this.entry()?.owner ?? '');
  protected readonly validUntil = linkedSignal(() => this.entry()?.validUntil ?? '');
  protected readonly kindOptions = computed(() => [
    { value: '', words: this.t('evidence.form.noKind') },
    ...this.kinds(),
  ]);
  /** Refused attempts, one entry at most; a new number makes a new summary, which takes focus. */
  protected readonly refusals = signal<readonly number[]>([]);
  protected readonly faults = computed<readonly FieldFault[]>(() => [
    ...(this.title().trim() === ''
      ? [{ fieldId: 'reference-title', words: this.t('evidence.form.noTitle') }]
      : []),
    ...(this.place().trim() === ''
      ? [{ fieldId: 'reference-place', words: this.t('evidence.form.noPlace') }]
      : []),
  ]);

  constructor() {
    keepDraft<Draft>({
      isHeld: injectHolds(),
      about: () => {
        const organisation = this.session.organisation();
        const resource = `register/${this.entry()?.id ?? 'new'}`;
        return organisation && { organisationId: organisation.id, resource };
      },
      fields: () => this.draft(),
      show: (draft) => this.show(draft),
    });
  }

  /** What was typed is saved, or not wanted: nothing of it stays on the device. */
  empty(): void {
    this.show(null);
  }

  protected cancel(): void {
    this.empty();
    this.cancelled.emit();
  }

  protected errorOf(fieldId: string): string | undefined {
    if (this.refusals().length === 0) return undefined;
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected give(event: Event): void {
    event.preventDefault();
    const isRefused = this.faults().length > 0;
    this.refusals.update(([last = 0]) => (isRefused ? [last + 1] : []));
    if (isRefused || this.stops()) return;
    this.given.emit({
      title: this.title().trim(),
      kind: this.kind() || null,
      datedOn: this.datedOn() || null,
      edition: this.edition().trim(),
      owner: this.owner().trim(),
      place: this.place().trim(),
      validUntil: this.validUntil() || null,
    });
  }

  private show(draft: Draft | null): void {
    for (const name of FIELDS) this[name].set((draft ?? this.entry())?.[name] ?? '');
  }

  /** What stands in the form, as far as it differs from what is saved; null when it does not. */
  private draft(): Draft | null {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, this[name]()])) as Draft;
    return FIELDS.every((name) => fields[name] === (this.entry()?.[name] ?? '')) ? null : fields;
  }
}
