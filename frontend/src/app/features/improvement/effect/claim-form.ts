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
import { answerFaults } from '@zicht/shared/framework/answers/answer-faults';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { copiedDenominator } from '@zicht/shared/framework/answers/copied-denominator';
import { criterionByCode, hasPoints } from '@zicht/shared/framework/look-up';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import { raisedAnswer } from '@zicht/shared/improvement/plan/raised-answer';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { ActionsStore } from '../actions.store';
import { ClaimValueFields, type ClaimValue } from './claim-value';
import { injectEffectWords } from './effect-words';
import { EffectStore, type ClaimFields } from './effect.store';

/** What the form begins with. */
export interface ClaimStart {
  /** Empty: the person chooses the question. */
  readonly criterion: string;
  /** The finished action that it is about; null for a measurement in between. */
  readonly actionId: string | null;
}

const MEASUREMENT = 'measurement';

/** Asks how a question stands now, since when, why one may say so, and what shows it. */
@Component({
  selector: 'zou-claim-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList, ChoiceList, ClaimValueFields, ErrorSummary, SelectField, TextField],
  templateUrl: './claim-form.html',
})
export class ClaimForm {
  readonly start = input.required<ClaimStart>();
  readonly given = output<{ readonly criterion: string; readonly fields: ClaimFields }>();
  readonly cancelled = output();

  protected readonly store = inject(EffectStore);
  protected readonly t = injectTexts();
  private readonly actions = inject(ActionsStore);
  private readonly words = injectEffectWords();

  protected readonly code = linkedSignal(() => this.start().criterion);
  protected readonly sectors = computed(() => this.store.basis()?.sectors ?? []);
  protected readonly questions = computed(() => {
    const framework = this.store.framework();
    if (framework === null) return [];
    const asked = applicableCriteria(framework, this.sectors()).filter(hasPoints);
    const options = asked.map(({ code }) => ({ value: code, words: this.words.question(framework, code) }));
    return [{ value: '', words: this.t('planEffect.form.choose') }, ...options];
  });
  protected readonly criterion = computed(() => {
    const framework = this.store.framework();
    return framework === null ? null : (criterionByCode(framework, this.code()) ?? null);
  });
  protected readonly copied = computed(() => {
    const [criterion, effect] = [this.criterion(), this.store.effect()];
    return criterion === null || effect === null ? null : copiedDenominator(effect.now.evaluation, criterion);
  });
  /** Begins one step up where an action was finished, and otherwise where it stands: a person confirms it anyway. */
  protected readonly value = linkedSignal<ClaimValue | null>(() => this.firstValue());
  protected readonly heldOn = linkedSignal(() => {
    const action = this.actions.find(this.start().actionId ?? '');
    return action?.doneOn ?? this.store.plan()?.today ?? '';
  });
  protected readonly reason = linkedSignal<string | null>(() => {
    const { actionId } = this.start();
    return this.code() === this.start().criterion ? (actionId ?? MEASUREMENT) : MEASUREMENT;
  });
  protected readonly reasons = computed(() => [
    ...this.actions
      .actions()
      .filter(({ status, criteria }) => status === 'done' && criteria.includes(this.code()))
      .map(({ id, title }) => ({ code: id, label: this.t('planEffect.form.becauseAction', { title }) })),
    { code: MEASUREMENT, label: this.t('planEffect.form.measurement') },
  ]);
  protected readonly references = computed(() =>
    this.store.references().map(({ id, title, place }) => ({
      code: id,
      label: title,
      description: place,
    })),
  );
  protected readonly evidenceIds = linkedSignal<readonly string[]>(
    () => this.store.claimOf(this.code())?.evidence.map(({ id }) => id) ?? [],
  );
  /** Refused attempts, one entry at most; a new number makes a new summary, which takes focus. */
  protected readonly refusals = signal<readonly number[]>([]);
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    const today = this.store.plan()?.today ?? '';
    const heldOn = this.heldOn();
    return [
      ...(this.code() === ''
        ? [{ fieldId: 'claim-question', words: this.t('planEffect.faults.question') }]
        : []),
      ...(this.code() !== '' && !this.isAnswer()
        ? [{ fieldId: 'claim-value', words: this.t('planEffect.faults.value') }]
        : []),
      ...(heldOn === '' || heldOn > today
        ? [{ fieldId: 'claim-held', words: this.t('planEffect.faults.heldOn') }]
        : []),
    ];
  });

  constructor() {
    void this.store.readReferences();
  }

  protected errorOf(fieldId: string): string | undefined {
    if (this.refusals().length === 0) return undefined;
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected give(event: Event): void {
    event.preventDefault();
    const isRefused = this.faults().length > 0;
    this.refusals.update(([last = 0]) => (isRefused ? [last + 1] : []));
    const value = this.value();
    if (isRefused || value === null) return;
    const reason = this.reason();
    this.given.emit({
      criterion: this.code(),
      fields: {
        value,
        heldOn: this.heldOn(),
        reason:
          reason === null || reason === MEASUREMENT
            ? { kind: 'measurement' }
            : { kind: 'action', actionId: reason },
        evidenceIds: [...this.evidenceIds()],
      },
    });
  }

  private isAnswer(): boolean {
    const [framework, criterion, value, year] = [
      this.store.framework(),
      this.criterion(),
      this.value(),
      this.store.basis(),
    ];
    if (framework === null || criterion === null || value === null || year === null) return false;
    const { referenceDate, sectors } = year;
    const context = { referenceDate, today: this.store.plan()?.today, copiedDenominator: this.copied() };
    return answerFaults(framework, criterion, sectors, value, context).length === 0;
  }

  private firstValue(): ClaimValue | null {
    const [code, effect] = [this.code(), this.store.effect()];
    const now = this.store.answerOf(code);
    const row = effect?.now.evaluation.byCode.get(code);
    const isForAction = this.start().actionId !== null && code === this.start().criterion;
    const raised =
      isForAction && effect && row ? raisedAnswer(effect.now.evaluation, row, now ?? undefined) : null;
    return scored(raised ?? now);
  }
}

/** The answer, where it has points and holds no text. */
function scored(answer: Answer | null): ClaimValue | null {
  if (answer === null || 'dontKnow' in answer || 'notApplicable' in answer || 'text' in answer) return null;
  return answer as ClaimValue;
}
