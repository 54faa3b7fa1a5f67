import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { PersonalDataFinding } from '@zicht/shared/kernel/personal-data/personal-data';
import { Icon } from '../../elements/icon';
import { injectTexts } from '../../language/texts';

/** A text with other words in it. */
export interface Replacement {
  readonly text: string;
  /** Place after the new words. */
  readonly caret: number;
}

/** What the guard says under a field: what stops the text, and what the person may want to write otherwise. */
@Component({
  selector: 'zou-text-findings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `@if (isBlocked()) {
      <p class="zou-field__error" role="alert" [id]="heldId()">
        <zou-icon name="error" />{{ t('guard.held') }}
      </p>
    }
    <div role="status">
      @for (finding of warnings(); track finding.start) {
        <div class="zou-guard">
          <p>
            <zou-icon name="warning" /><span
              >{{ t('guard.' + finding.kind) }} <q>{{ wordsOf(finding) }}</q></span
            >
          </p>
          <p class="zou-small">{{ t('guard.advice.' + finding.kind) }}</p>
          <div class="zou-buttons">
            @if (finding.neutral; as language) {
              <button
                type="button"
                class="zou-button zou-button--secondary"
                (click)="replaced.emit(replace(finding, t('guard.neutral.' + language)))"
              >
                {{ t('guard.replace', { words: t('guard.neutral.' + language) }) }}
              </button>
            }
            <button type="button" class="zou-button zou-button--secondary" (click)="left.emit(finding)">
              {{ t('guard.leave') }}
            </button>
          </div>
        </div>
      }
    </div>`,
})
export class TextFindings {
  readonly isBlocked = input.required<boolean>();
  readonly heldId = input.required<string>();
  readonly warnings = input.required<readonly PersonalDataFinding[]>();
  readonly text = input.required<string>();
  readonly left = output<PersonalDataFinding>();
  readonly replaced = output<Replacement>();

  protected readonly t = injectTexts();

  protected wordsOf({ start, end }: PersonalDataFinding): string {
    return this.text().slice(start, end);
  }

  protected replace(finding: PersonalDataFinding, neutral: string): Replacement {
    const [before, found, after] = [
      this.text().slice(0, finding.start),
      this.wordsOf(finding),
      this.text().slice(finding.end),
    ];
    const isCapital = /^\p{Lu}/u.test(found);
    const words = isCapital ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral;
    return { text: before + words + after, caret: before.length + words.length };
  }
}
