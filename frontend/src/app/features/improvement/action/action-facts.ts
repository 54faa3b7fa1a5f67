import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { injectTexts } from '../../../ui/language/texts';
import { injectFieldWords } from '../field-words';

const ALWAYS = ['owner', 'dueOn', 'priority'] as const;
const IF_FILLED = ['doneWhen', 'locationIds', 'repeatMonths', 'note'] as const;

/** An action to be read: what a person who may not change it sees. */
@Component({
  selector: 'zou-action-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<dl class="zou-facts zou-facts--wide">
    @for (fact of facts(); track fact.name) {
      <div>
        <dt>{{ fact.name }}</dt>
        <dd class="zou-text">{{ fact.value }}</dd>
      </div>
    }
  </dl>`,
})
export class ActionFacts {
  readonly action = input.required<Action>();

  private readonly words = injectFieldWords();
  protected readonly t = injectTexts();
  protected readonly facts = computed(() => {
    const action = this.action();
    const filled = IF_FILLED.filter((field) => {
      const value = action[field];
      return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    });
    return [...ALWAYS, ...filled].map((field) => ({
      name: this.t(`improvement.field.${field}`),
      value: this.words.value(field, action),
    }));
  });
}
