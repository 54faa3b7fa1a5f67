import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { keepDraft } from '../../../../core/autosave/keep-draft';
import { ErrorSummary, type FieldFault } from '../../../../ui/fields/error-summary';
import { SelectField } from '../../../../ui/fields/select-field';
import { TextField } from '../../../../ui/fields/text-field';
import { injectHolds, injectStop } from '../../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../../ui/language/texts';
import { Dialog } from '../../../../ui/overlays/dialog';
import { AssessmentStore } from '../../assessment.store';
import { draftOf } from '../../saving/draft-of';
import type { EntryFate } from '../../saving/entry-queue';
import { EvidenceStore } from './evidence.store';
import { QuestionStore } from '../question.store';

const FIELDS = ['title', 'place', 'kind', 'datedOn', 'edition', 'owner', 'validUntil'] as const;

type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Asks for a new reference: what it is, of when, whose, and where a colleague finds it. */
@Component({
  selector: 'zou-evidence-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, ErrorSummary, SelectField, TextField, TextNotice],
  template: `<zou-dialog [isOpen]="isOpen()" [heading]="t('assessments.evidence.add')" (closed)="cancel()">
    @if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <form novalidate (submit)="add($event)">
      <zou-text-notice />
      <zou-text-field
        fieldId="zou-evidence-title"
        [label]="t('questionDialogs.evidence.title')"
        [hint]="t('questionDialogs.evidence.titleHint')"
        [error]="errorOf('zou-evidence-title')"
        [maximum]="200"
        [(value)]="title"
      />
      <zou-text-field
        fieldId="zou-evidence-place"
        [label]="t('questionDialogs.evidence.place')"
        [hint]="t('questionDialogs.evidence.placeHint')"
        [error]="errorOf('zou-evidence-place')"
        [maximum]="300"
        [(value)]="place"
      />
      <zou-select-field
        [label]="t('questionDialogs.evidence.kind')"
        [optional]="true"
        [options]="kinds()"
        [(value)]="kind"
      />
      <zou-text-field
        type="date"
        [label]="t('questionDialogs.evidence.date')"
        [optional]="true"
        [(value)]="datedOn"
      />
      <zou-text-field
        [label]="t('questionDialogs.evidence.version')"
        [optional]="true"
        [maximum]="60"
        [(value)]="edition"
      />
      <zou-text-field
        [label]="t('questionDialogs.evidence.owner')"
        [hint]="t('questionDialogs.evidence.ownerHint')"
        [optional]="true"
        [maximum]="120"
        [(value)]="owner"
      />
      <zou-text-field
        type="date"
        [label]="t('questionDialogs.evidence.validUntil')"
        [optional]="true"
        [(value)]="validUntil"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('questionDialogs.evidence.save') }}
        </button>
        <button type="button" class="zou-button zou-button--text" (click)="cancel()">
          {{ t('assessments.cancel') }}
        </button>
      </div>
    </form>
  </zou-dialog>`,
})
export class EvidenceForm {
  private readonly assessment = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  protected readonly store = inject(EvidenceStore);
  protected readonly t = injectTexts();

  readonly isOpen = input.required<boolean>();
  /** What became of the reference; null when nothing was added. */
  readonly closed = output<EntryFate | null>();

  private readonly stops = injectStop();
  protected readonly title = signal('');
  protected readonly place = signal('');
  protected readonly kind = signal('');
  protected readonly datedOn = signal('');
  protected readonly edition = signal('');
  protected readonly owner = signal('');
  protected readonly validUntil = signal('');
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly kinds = computed(() => [
    { value: '', words: this.t('questionDialogs.evidence.noKind') },
    ...this.store.kinds().map(({ code, title }) => ({ value: code, words: this.t.of(title) })),
  ]);

  constructor() {
    keepDraft<Draft>({
      isHeld: injectHolds(),
      about: () => draftOf('evidence', this.assessment.address(), this.question.criterionCode()),
      fields: () => this.draft(),
      show: (draft) => this.show(draft),
    });
  }

  protected cancel(): void {
    this.show(null);
    this.closed.emit(null);
  }

  protected errorOf(fieldId: string): string | undefined {
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.faults.set([]);
    const faults = this.findFaults();
    // Set anew each time, so that the summary takes focus again.
    await Promise.resolve();
    this.faults.set(faults);
    if (faults.length > 0 || this.stops()) return;
    const reference = {
      title: this.title().trim(),
      place: this.place().trim(),
      kind: this.kind() || null,
      datedOn: this.datedOn() || null,
      edition: this.edition().trim(),
      owner: this.owner().trim(),
      validUntil: this.validUntil() || null,
    };
    this.show(null);
    this.closed.emit(await this.store.add(reference));
  }

  private findFaults(): readonly FieldFault[] {
    return [
      ...(this.title().trim() === ''
        ? [{ fieldId: 'zou-evidence-title', words: this.t('questionDialogs.evidence.titleMissing') }]
        : []),
      ...(this.place().trim() === ''
        ? [{ fieldId: 'zou-evidence-place', words: this.t('questionDialogs.evidence.placeMissing') }]
        : []),
    ];
  }

  private show(draft: Draft | null): void {
    for (const name of FIELDS) this[name].set(draft?.[name] ?? '');
    this.faults.set([]);
  }

  private draft(): Draft | null {
    const fields = Object.fromEntries(FIELDS.map((name) => [name, this[name]()])) as Draft;
    return FIELDS.every((name) => fields[name] === '') ? null : fields;
  }
}
