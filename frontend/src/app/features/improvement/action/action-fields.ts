import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { SessionStore } from '../../../core/session/session.store';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { SelectField } from '../../../ui/fields/select-field';
import { TextArea } from '../../../ui/fields/text-area';
import { TextField } from '../../../ui/fields/text-field';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ActionsStore } from '../actions.store';
import { PlanNames } from '../plan-names';
import type { ActionPatch } from '../saving/action-patch';
import type { SavePace } from '../saving/plan-saving';
import { ACTION_MAXIMA, type ActionFault } from './action-faults';
import { CriteriaField } from './criteria-field';
import { OwnerField } from './owner-field';

/** What changed, and whether it was typed. */
export interface FieldChange {
  readonly patch: ActionPatch;
  readonly pace: SavePace;
}

const REPEATS = [3, 6, 12, 24];
const PRIORITIES = ['high', 'normal', 'low'] as const;

/** The fields of an action, new or known; what is changed comes out at once. */
@Component({
  selector: 'zou-action-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, CriteriaField, OwnerField, SelectField, TextArea, TextField, TextNotice],
  templateUrl: './action-fields.html',
})
export class ActionFields {
  readonly action = input.required<Action>();
  readonly faults = input<readonly ActionFault[]>([]);
  readonly changed = output<FieldChange>();
  /** The person left a text. */
  readonly left = output();

  private readonly session = inject(SessionStore);
  private readonly store = inject(ActionsStore);
  private readonly names = inject(PlanNames);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly maxima = ACTION_MAXIMA;
  /** Whoever may change their own actions alone, gives none away. */
  protected readonly mayHandOver = computed(() => this.session.can('plan:write'));
  protected readonly dueOn = linkedSignal(() => this.action().dueOn);
  protected readonly startsOn = linkedSignal(() => this.action().startsOn);
  protected readonly priorities = computed(() =>
    PRIORITIES.map((value) => ({ value, words: this.t(`improvement.priority.${value}`) })),
  );
  protected readonly repeats = computed(() => {
    const present = this.action().repeatMonths;
    const months =
      present === null || REPEATS.includes(present) ? REPEATS : [...REPEATS, present].sort((a, b) => a - b);
    return [
      { value: '', words: this.t('improvement.repeat.once') },
      ...months.map((count) => ({
        value: String(count),
        words: this.t.count('improvement.repeat.every', count),
      })),
    ];
  });
  protected readonly locations = computed(() =>
    this.names
      .locations()
      .filter(({ id, activeTo }) => {
        const isActive = activeTo === null || activeTo >= this.store.today();
        return isActive || this.action().locationIds.includes(id);
      })
      .map(({ id, name }) => ({ code: id, label: name }))
      .sort((one, other) => this.f.compare(one.label, other.label)),
  );

  protected errorOf(field: ActionFault['field']): string | undefined {
    const fault = this.faults().find((each) => each.field === field);
    return fault === undefined ? undefined : this.t(`improvement.fault.${fault.code}`);
  }

  protected write(patch: ActionPatch): void {
    this.changed.emit({ patch, pace: 'soon' });
  }

  protected choose(patch: ActionPatch): void {
    this.changed.emit({ patch, pace: 'now' });
  }

  protected takePriority(value: string): void {
    const priority = PRIORITIES.find((each) => each === value);
    if (priority !== undefined) this.choose({ priority });
  }

  protected takeRepeat(value: string): void {
    this.choose({ repeatMonths: value === '' ? null : Number(value) });
  }

  /** A date counts when its field is left: while it is typed it is many others. */
  protected leaveDate(field: 'dueOn' | 'startsOn'): void {
    const day = this[field]();
    if (day !== '' && day !== this.action()[field]) this.choose({ [field]: day });
  }
}
