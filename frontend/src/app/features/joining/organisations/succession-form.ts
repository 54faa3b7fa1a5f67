import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import {
  SUCCESSION_DAYS_AHEAD,
  SUCCESSION_REASONS,
  SUCCESSION_SIZE,
} from '@zicht/shared/succession/succession-lists';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { SuccessionStore } from './succession.store';

/** Which of the two sides are several organisations. */
type Kind = 'merge' | 'split';
type Side = 'predecessors' | 'successors';

const SIDES = ['predecessors', 'successors'] as const;
const SEVERAL: Readonly<Record<Kind, Side>> = { merge: 'predecessors', split: 'successors' };

/** Records that organisations end and others carry on: several into one, or one into several. */
@Component({
  selector: 'zou-succession-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceList, ErrorSummary, SelectField, TextField],
  templateUrl: './succession-form.html',
})
export class SuccessionForm {
  readonly organisations = input.required<readonly PlatformOrganisation[]>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(SuccessionStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly sides = SIDES;
  protected readonly happens = ['closed', 'answers', 'figures', 'told'];
  protected readonly kinds = (['merge', 'split'] as const).map((code) => ({
    code,
    label: this.t(`joining.succession.kinds.${code}`),
    description: this.t(`joining.succession.kindTexts.${code}`),
  }));
  protected readonly reasons = [
    { value: '', words: this.t('joining.fields.choose') },
    ...SUCCESSION_REASONS.map((value) => ({ value, words: this.t(`joining.succession.reasons.${value}`) })),
  ];
  protected readonly kind = signal<Kind>('merge');
  protected readonly chosen = signal<Readonly<Record<Side, readonly string[]>>>({
    predecessors: ['', ''],
    successors: [''],
  });
  protected readonly day = signal('');
  protected readonly reason = signal('');
  protected readonly isTried = signal(false);
  /** Those that take part and do not end already. */
  protected readonly options = computed(() => [
    { value: '', words: this.t('joining.fields.choose') },
    ...this.organisations()
      .filter(({ status, closesOn }) => status !== 'left' && closesOn === null)
      .map(({ organisationId, name, kvkNumber }) => ({
        value: organisationId,
        words:
          kvkNumber === null ? name : `${name} · ${this.t('joining.requests.kvk', { number: kvkNumber })}`,
      })),
  ]);
  protected readonly missing = computed(() => {
    const { predecessors, successors } = this.named();
    const all = [...predecessors, ...successors];
    const isTwice = new Set(all).size < all.length;
    const days = this.day() === '' ? -1 : this.f.daysUntil(this.day());
    return {
      predecessors: predecessors.length === 0,
      successors: successors.length === 0,
      twice: isTwice,
      day: days < 0 || days > SUCCESSION_DAYS_AHEAD,
      reason: this.reason() === '',
    };
  });
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    if (!this.isTried()) return [];
    const { twice, ...missing } = this.missing();
    const fields = {
      predecessors: 'predecessors-0',
      successors: 'successors-0',
      day: 'succession-day',
      reason: 'succession-reason',
    };
    const keys = (['predecessors', 'successors', 'day', 'reason'] as const).filter((key) => missing[key]);
    return [
      ...keys.map((key) => ({ fieldId: fields[key], words: this.t(`joining.succession.missing.${key}`) })),
      ...(twice ? [{ fieldId: 'successors-0', words: this.t('joining.succession.missing.twice') }] : []),
    ];
  });

  /** The side that has several keeps what was chosen first; the other has one. */
  protected choose(kind: string | null): void {
    if (kind !== 'merge' && kind !== 'split') return;
    this.kind.set(kind);
    const { predecessors, successors } = this.chosen();
    const one = (ids: readonly string[]) => ids.slice(0, 1);
    const several = (ids: readonly string[]) => (ids.length > 1 ? ids : [...ids, '']);
    this.chosen.set(
      kind === 'merge'
        ? { predecessors: several(predecessors), successors: one(successors) }
        : { predecessors: one(predecessors), successors: several(successors) },
    );
  }

  protected canGrow(side: Side): boolean {
    return SEVERAL[this.kind()] === side && this.chosen()[side].length < SUCCESSION_SIZE;
  }

  protected grow(side: Side): void {
    this.chosen.update((chosen) => ({ ...chosen, [side]: [...chosen[side], ''] }));
  }

  protected take(side: Side, place: number, id: string): void {
    this.chosen.update((chosen) => ({
      ...chosen,
      [side]: chosen[side].map((each, index) => (index === place ? id : each)),
    }));
  }

  protected label(side: Side, place: number): string {
    const isOne = this.chosen()[side].length === 1;
    const words = this.t(`joining.succession.${side}`);
    return isOne ? words : this.t('joining.succession.numbered', { words, number: place + 1 });
  }

  protected errorOf(key: Side | 'day' | 'reason'): string | undefined {
    return this.isTried() && this.missing()[key] ? this.t(`joining.succession.missing.${key}`) : undefined;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const reason = SUCCESSION_REASONS.find((each) => each === this.reason());
    if (reason === undefined || this.faults().length > 0) return;
    if (await this.store.record({ ...this.named(), day: this.day(), reason })) this.done.emit();
  }

  private named(): Record<Side, string[]> {
    const { predecessors, successors } = this.chosen();
    const given = (ids: readonly string[]) => ids.filter((id) => id !== '');
    return { predecessors: given(predecessors), successors: given(successors) };
  }
}
