import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Details } from '../../../../ui/elements/details';
import { injectTexts } from '../../../../ui/language/texts';
import { WipedNote } from '../wiping/wiped-note';
import { optionAnswer } from '../answer/answer-type';
import { PreviousYear } from '../previous-year';
import { QuestionStore } from '../question.store';
import { SinceNote } from './since-note';

/** Last year's answer beside this year's; its text can be taken over, its level never. */
@Component({
  selector: 'zou-last-year',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Details, SinceNote, WipedNote],
  template: `<section>
    <h2>{{ t('assessments.previous.heading') }} ({{ previous.year() }})</h2>
    @if (previous.criterion() === null) {
      <p>{{ t('assessments.previous.notAsked') }}</p>
    } @else {
      @if (level(); as level) {
        <p>
          <span class="zou-level-number" aria-hidden="true">{{ level.number }}</span> {{ level.name }}
          <span class="zou-hidden-text">({{ level.number }})</span>
        </p>
      } @else {
        <p>{{ previous.words() ?? t('answers.open') }}</p>
      }
      @if (previous.answer()?.wiped; as wiped) {
        @defer {
          <zou-wiped-note [wiped]="wiped" />
        }
      }
      @if (previous.explanation() !== '') {
        <p class="zou-small zou-text">“{{ previous.explanation() }}”</p>
        @if (question.canAnswer()) {
          @if (isTaken()) {
            <p class="zou-small">{{ t('assessments.previous.taken') }}</p>
          } @else if (question.answer().explanation === '') {
            <button type="button" class="zou-button zou-button--secondary" (click)="previous.takeOver()">
              {{ t('assessments.previous.takeOver') }}
            </button>
          } @else {
            <p class="zou-small">{{ t('assessments.previous.hasText') }}</p>
          }
        }
      }
      @if (previous.comparability() === 'breaksTrend') {
        <p class="zou-small">{{ t('assessments.previous.breaksTrend') }}</p>
      }
      <zou-details [summary]="t('assessments.previous.whatChanged')" [(open)]="isOpen">
        @defer (when isOpen()) {
          <zou-since-note />
        } @error {
          <p>{{ t('assessments.failed') }}</p>
        }
      </zou-details>
    }
  </section>`,
})
export class LastYear {
  protected readonly previous = inject(PreviousYear);
  protected readonly question = inject(QuestionStore);
  protected readonly t = injectTexts();
  protected readonly isOpen = signal(false);

  /** Number and name, where last year's answer is a numbered level. */
  protected readonly level = computed(() => {
    const option = optionAnswer(this.previous.answer()?.value ?? null)?.option;
    const words = this.previous.words();
    if (option === undefined || words === null || !/^\d$/.test(option)) return null;
    return { number: option, name: words.replace(/^\d /, '') };
  });
  protected readonly isTaken = computed(
    () => this.question.answer().explanation === this.previous.explanation(),
  );
}
