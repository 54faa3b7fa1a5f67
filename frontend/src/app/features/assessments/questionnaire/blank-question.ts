import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { visibleOptions } from '@zicht/shared/framework/applicability';
import { coreRules } from '@zicht/shared/framework/core-rules';
import type { Criterion } from '@zicht/shared/framework/criterion';
import { instructionOf, optionsOf } from '@zicht/shared/framework/look-up';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { hasNumberedOptions } from '../question/answer/answer-type';
import { injectWorthWords } from '../question/answer/worth/worth-words';

/** One question on paper: boxes to tick, lines to write on. */
@Component({
  selector: 'zou-blank-question',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `<section class="zou-blank">
    <h3>{{ criterion().code }} {{ criterion().question | text }}</h3>
    @if (condition(); as words) {
      <p class="zou-small">{{ words }}</p>
    }
    <p class="zou-small">{{ criterion().help | text }}</p>
    @for (note of notes(); track note) {
      <p class="zou-small">{{ note }}</p>
    }
    @if (core().length > 0) {
      <p class="zou-small">
        <strong>{{ t('assessments.core.intro') }}</strong>
        @for (sentence of core(); track sentence) {
          {{ sentence }}
        }
      </p>
    }
    @if (instruction(); as words) {
      <p>{{ words }}</p>
    }
    @for (line of lines(); track line) {
      <p class="zou-blank__line">{{ line }}</p>
    }
    @if (boxes().length > 0) {
      <ul class="zou-plain-list">
        @for (box of boxes(); track box.label) {
          <li class="zou-blank__box">
            <strong>{{ box.label }}</strong> {{ box.description }}
          </li>
        }
      </ul>
    }
    <p class="zou-blank__line">{{ t('assessments.explanation.label') }}</p>
  </section>`,
})
export class BlankQuestion {
  readonly criterion = input.required<Criterion>();
  readonly notes = input.required<readonly string[]>();

  private readonly store = inject(AssessmentStore);
  private readonly worth = injectWorthWords();
  protected readonly t = injectTexts();

  protected readonly core = computed(() => {
    const framework = this.store.framework();
    if (framework === null) return [];
    return this.worth.coreRule(
      framework,
      this.criterion(),
      coreRules(framework, this.criterion(), this.store.sectors()),
    );
  });
  protected readonly instruction = computed(() => {
    const framework = this.store.framework();
    const instruction = framework === null ? null : instructionOf(framework, this.criterion());
    if (instruction !== null) return this.t.of(instruction);
    return this.criterion().type === 'multiple-choice' ? this.t('assessments.answer.chooseAll') : '';
  });
  protected readonly condition = computed(() => {
    const parents = (this.criterion().visibleWhen ?? []).map(({ criterion }) => criterion);
    return parents.length === 0 ? '' : this.t('overview.blank.condition', { codes: parents.join(', ') });
  });
  /** What is written instead of ticked. */
  protected readonly lines = computed<readonly string[]>(() => {
    const criterion = this.criterion();
    switch (criterion.type) {
      case 'percentage':
        return [this.t.of(criterion.denominator.label), this.t.of(criterion.numerator.label)];
      case 'number':
        return criterion.fields.map(({ label, unit }) => `${this.t.of(label)} (${this.t.of(unit)})`);
      case 'date':
        return [this.t('assessments.answer.month')];
      case 'text':
        return [this.t('assessments.answer.text')];
      case 'single-choice':
      case 'multiple-choice':
        return [];
    }
  });
  protected readonly boxes = computed(() => [...this.options(), ...this.detail(), ...this.aside()]);

  private options(): readonly Box[] {
    const [framework, criterion] = [this.store.framework(), this.criterion()];
    if (framework === null) return [];
    const visible =
      criterion.type === 'multiple-choice'
        ? visibleOptions(framework, criterion, this.store.sectors()).map(({ code }) => code)
        : null;
    const isNumbered = hasNumberedOptions(framework, criterion);
    return optionsOf(framework, criterion)
      .filter(({ code }) => visible === null || visible.includes(code))
      .map(({ code, label, description }) => ({
        label: isNumbered ? `${code} ${this.t.of(label)}` : this.t.of(label),
        description: description === null ? '' : this.t.of(description),
      }));
  }

  private detail(): readonly Box[] {
    const criterion = this.criterion();
    const detail = criterion.type === 'single-choice' ? criterion.detail : undefined;
    if (detail === undefined) return [];
    const question = this.t.of(detail.question);
    return detail.options.map(({ label }) => ({ label: this.t.of(label), description: `(${question})` }));
  }

  private aside(): readonly Box[] {
    const criterion = this.criterion();
    const rules = this.store.framework()?.rules;
    if (rules === undefined) return [];
    return [
      ...(criterion.type === 'date' ? [{ label: this.t.of(criterion.never.label), description: '' }] : []),
      ...(rules.dontKnow.allowed ? [{ label: this.t.of(rules.dontKnow.label), description: '' }] : []),
      ...(criterion.notApplicableAllowed
        ? [
            {
              label: this.t.of(rules.notApplicable.label),
              description: this.t.of(rules.notApplicable.reasonLabel),
            },
          ]
        : []),
    ];
  }
}

interface Box {
  readonly label: string;
  readonly description: string;
}
