import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectTexts } from '../../language/texts';
import { diffWords } from './diff-words';

/** Two texts in one, word by word: what went is struck through, what came is marked; both also in hidden words. */
@Component({
  selector: 'zou-word-diff',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {
    @switch (part.kind) {
      @case ('added') {
        <ins class="zou-word-diff"
          ><span class="zou-hidden-text">{{ t('ui.diff.added') }} </span>{{ part.text }}</ins
        >
      }
      @case ('removed') {
        <del class="zou-word-diff"
          ><span class="zou-hidden-text">{{ t('ui.diff.removed') }} </span>{{ part.text }}</del
        >
      }
      @default {
        <span>{{ part.text }}</span>
      }
    }
  }`,
})
export class WordDiff {
  readonly before = input.required<string>();
  readonly after = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly parts = computed(() => diffWords(this.before(), this.after()));
}
