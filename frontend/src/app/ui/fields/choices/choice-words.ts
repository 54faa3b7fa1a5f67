import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChoiceOption } from './choice-option';

/** What an option says; its control refers to `…-label` and, where there is one, `…-description`. */
@Component({
  selector: 'zou-choice-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'zou-choice__body' },
  template: `<span [id]="prefix() + '-label'">
      <span [class.zou-choice__label]="!isAside()">{{ option().label }}</span>
      @if (option().badge; as words) {
        &ngsp;<span class="zou-badge">{{ words }}</span>
      }
    </span>
    @if (option().description; as words) {
      <span class="zou-choice__description" [id]="prefix() + '-description'">{{ words }}</span>
    }`,
})
export class ChoiceWords {
  readonly option = input.required<ChoiceOption>();
  readonly prefix = input.required<string>();
  /** One that stands beside the answers, such as "weet ik niet". */
  readonly isAside = input(false);
}
