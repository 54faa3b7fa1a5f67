import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/checkbox-list';
import type { CheckboxOption } from '../../../ui/fields/choice-option';
import { PersonPicker } from '../../../ui/fields/person-picker';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { AssigningStore } from './assigning.store';

/**
 * Gives questions to a colleague until a day. With `criteria` it is about those; without, the person chooses a theme
 * and questions of it.
 */
@Component({
  selector: 'zou-assign-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList, Dialog, PersonPicker, SelectField, TextField],
  providers: [AssigningStore],
  template: `<zou-dialog [isOpen]="isOpen()" [heading]="heading()" (closed)="closed.emit(false)">
    <p>{{ t('assessments.assign.intro') }}</p>
    @if (assigning.problem()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('assessments.failed') }}</p></zou-alert
      >
    }
    <form novalidate (submit)="assign($event)">
      @if (criteria() === null) {
        <zou-select-field
          [label]="t('assessments.assign.theme')"
          [options]="themes()"
          [value]="theme()"
          (valueChange)="chooseTheme($event)"
        />
        <zou-checkbox-list
          [legend]="t('assessments.assign.questions')"
          [options]="questions()"
          [error]="error()"
          [(value)]="chosen"
        />
      }
      <zou-person-picker
        [label]="t('assessments.assign.person')"
        [persons]="assigning.people()"
        [nobody]="t('assessments.assign.nobodyChoice')"
        [(value)]="person"
      />
      @if (person() !== null) {
        <zou-text-field
          type="date"
          [label]="t('assessments.assign.dueOn')"
          [optional]="true"
          [(value)]="dueOn"
        />
      }
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('assessments.assign.save') }}
        </button>
        <button type="button" class="zou-button zou-button--text" (click)="closed.emit(false)">
          {{ t('assessments.cancel') }}
        </button>
      </div>
    </form>
  </zou-dialog>`,
})
export class AssignDialog {
  private readonly store = inject(AssessmentStore);
  private readonly lists = inject(AssessmentLists);
  protected readonly assigning = inject(AssigningStore);
  protected readonly t = injectTexts();

  readonly isOpen = input.required<boolean>();
  readonly heading = input.required<string>();
  /** Codes of the questions; null lets the person choose. */
  readonly criteria = input<readonly string[] | null>(null);
  /** True when something was assigned. */
  readonly closed = output<boolean>();

  protected readonly theme = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly person = signal<string | null>(null);
  protected readonly dueOn = signal('');
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly themes = computed(() =>
    this.lists.themes().map(({ theme, title }) => ({ value: theme.code, words: title })),
  );
  protected readonly questions = computed<readonly CheckboxOption[]>(() => {
    const listed = this.lists.themes().find(({ theme }) => theme.code === this.theme());
    return (listed?.questions ?? []).map(({ code, title, assignee }) => ({
      code,
      label: `${code} ${title}`,
      badge: assignee ?? undefined,
    }));
  });

  constructor() {
    effect(() => {
      if (this.isOpen()) this.prepare();
    });
  }

  protected chooseTheme(theme: string): void {
    this.theme.set(theme);
    this.chosen.set(this.questions().map(({ code }) => code));
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const codes = this.criteria() ?? this.chosen();
    this.error.set(codes.length === 0 ? this.t('assessments.assign.nothingChosen') : undefined);
    if (codes.length === 0) return;
    if (await this.assigning.assign(codes, this.person(), this.dueOn() || null)) this.closed.emit(true);
  }

  private prepare(): void {
    this.assigning.clear();
    this.error.set(undefined);
    const [only] = this.criteria() ?? [];
    const before = only === undefined ? undefined : this.store.assignments().get(only);
    this.person.set(before?.assignee.id ?? null);
    this.dueOn.set(before?.dueOn ?? '');
    if (only === undefined && this.theme() === '') this.chooseTheme(this.themes()[0]?.value ?? '');
  }
}
