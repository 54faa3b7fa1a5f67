import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PartName } from '@zicht/shared/framework/drafts/draft-parts';
import { changedValues } from '@zicht/shared/framework/versions/changed-values';
import { injectTexts } from '../../../ui/language/texts';
import { ConflictComparer, type ConflictChoice } from '../../../ui/saving/conflict-comparer';
import { DraftStore } from '../draft/draft.store';
import { injectValueWords } from '../difference/value-words';

/** Somebody else changed the same part meanwhile: both values of what differs, until the person chooses. */
@Component({
  selector: 'zou-part-conflict',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConflictComparer],
  template: `@if (both(); as both) {
    <zou-conflict-comparer
      [heading]="t('framework.conflict')"
      [name]="t('framework.colleague')"
      [mine]="both.mine"
      [theirs]="both.theirs"
      [canBeJoined]="false"
      (chosen)="choose($event)"
    />
  }`,
})
export class PartConflict {
  readonly name = input.required<PartName>();

  private readonly store = inject(DraftStore);
  private readonly words = injectValueWords();
  protected readonly t = injectTexts();
  protected readonly both = computed(() => {
    const conflict = this.store.conflictOf(this.name());
    if (conflict === null) return null;
    const changes = Object.entries(conflict.mine).flatMap(([key, mine]) =>
      changedValues(conflict.current?.[key], mine ?? undefined, [key]),
    );
    const lines = (side: 'before' | 'after') =>
      changes
        .map((change) => `${this.words.place(change.path)}: ${this.words.value(change[side])}`)
        .join('\n');
    return { mine: lines('after'), theirs: lines('before') };
  });

  protected choose(choice: ConflictChoice): void {
    this.store.resolve(this.name(), choice === 'mine' ? 'mine' : 'theirs');
  }
}
