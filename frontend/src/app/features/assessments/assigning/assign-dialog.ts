import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import type { CheckboxOption } from '../../../ui/fields/choices/choice-option';
import { PersonPicker } from '../../../ui/fields/choices/person-picker';
import { SelectField } from '../../../ui/fields/select-field';
import { TextArea } from '../../../ui/fields/text-area';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { AssigningStore } from './assigning.store';

/** Longest message with questions, as the contract says. */
const MESSAGE_MAXIMUM = 500;

/**
 * Gives questions to a colleague until a day, with a message. With `criteria` it is about those; without, the person chooses a theme
 * and questions of it.
 */
@Component({
  selector: 'zou-assign-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList, Dialog, PersonPicker, SelectField, TextArea, TextField, TextNotice],
  providers: [AssigningStore],
  template: `<zou-dialog [isOpen]="isOpen()" [heading]="heading()" (closed)="closed.emit(false)">
    <p>{{ t('questionDialogs.assign.intro') }}</p>
    @if (assigning.problem()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('assessments.failed') }}</p></zou-alert
      >
    }
    <form novalidate (submit)="assign($event)">
      @if (criteria() === null) {
        <zou-select-field
          [label]="t('questionDialogs.assign.theme')"
          [options]="themes()"
          [value]="theme()"
          (valueChange)="chooseTheme($event)"
        />
        <zou-checkbox-list
          [legend]="t('questionDialogs.assign.questions')"
          [options]="questions()"
          [error]="error()"
          [value]="chosen()"
          (valueChange)="choose($event)"
        />
      }
      <zou-person-picker
        [label]="t('questionDialogs.assign.person')"
        [persons]="assigning.people()"
        [nobody]="t('questionDialogs.assign.nobodyChoice')"
        [(value)]="person"
      />
      @if (person() !== null) {
        <zou-text-field
          type="date"
          [label]="t('questionDialogs.assign.dueOn')"
          [optional]="true"
          [(value)]="dueOn"
        />
        <zou-text-notice />
        <zou-text-area
          [label]="t('questionDialogs.assign.message')"
          [hint]="t('questionDialogs.assign.messageHint')"
          [optional]="true"
          [rows]="3"
          [maximum]="maximum"
          [(value)]="message"
        />
      }
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('questionDialogs.assign.save') }}
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
  protected readonly message = signal('');
  protected readonly maximum = MESSAGE_MAXIMUM;
  private readonly stops = injectStop();
  /** What the chosen questions have in common now; what they have not is left as it is unless something is filled in. */
  private readonly before = computed(() => {
    const found = (this.criteria() ?? this.chosen()).map((code) => this.store.assignments().get(code));
    return {
      person: common(found.map((assignment) => assignment?.assignee.id ?? null)) ?? null,
      dueOn: common(found.map((assignment) => assignment?.dueOn ?? null)),
      message: common(found.map((assignment) => assignment?.message ?? '')),
    };
  });
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
      if (this.isOpen()) untracked(() => this.prepare());
    });
  }

  protected chooseTheme(theme: string): void {
    this.theme.set(theme);
    this.choose(this.questions().map(({ code }) => code));
  }

  protected choose(codes: readonly string[]): void {
    this.chosen.set(codes);
    this.fill();
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const criteria = this.criteria() ?? this.chosen();
    this.error.set(criteria.length === 0 ? this.t('questionDialogs.assign.nothingChosen') : undefined);
    const [assigneeId, message] = [this.person(), this.message().trim()];
    const isTooLong = [...message].length > MESSAGE_MAXIMUM;
    if (criteria.length === 0 || (assigneeId !== null && (isTooLong || this.stops()))) return;
    const { before } = this;
    const isDone = await this.assigning.assign({
      criteria: [...criteria],
      assigneeId,
      dueOn: this.dueOn() || (before().dueOn === undefined ? undefined : null),
      message: message || (before().message === undefined ? undefined : ''),
    });
    if (isDone) this.closed.emit(true);
  }

  private prepare(): void {
    this.assigning.clear();
    this.error.set(undefined);
    if (this.criteria() === null && this.theme() === '') this.chooseTheme(this.themes()[0]?.value ?? '');
    else this.fill();
  }

  /** Shows what stands at the chosen questions. */
  private fill(): void {
    const { person, dueOn, message } = this.before();
    this.person.set(person);
    this.dueOn.set(dueOn ?? '');
    this.message.set(message ?? '');
  }
}

/** The value of all; undefined when they differ or there are none. */
function common<Value>(values: readonly Value[]): Value | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}
