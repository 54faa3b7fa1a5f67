import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Blocker } from '@zicht/shared/framework/answers/blockers-before-submit';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { ReviewStore } from './review.store';

/** What must be done before the board can read: links to questions, and "don't know" to leave as it is. */
@Component({
  selector: 'zou-to-do-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<ul class="zou-rows">
    @for (entry of review.toDo(); track entry.criterion) {
      <li>
        <div>
          <a [id]="'to-do-' + entry.criterion" [routerLink]="[base(), 'vraag', entry.criterion]"
            >{{ entry.criterion }} {{ titleOf(entry) }}</a
          >
          <small>{{ t('approval.review.blocker.' + entry.reason) }}</small>
        </div>
        @if (entry.reason === 'dontKnowToConfirm' && canConfirm(entry)) {
          <label class="zou-choice zou-choice--aside">
            <input
              type="checkbox"
              [checked]="review.isConfirmed(entry.criterion)"
              (change)="confirm(entry, $event)"
            />
            <span
              >{{ t('approval.review.leaveDontKnow')
              }}<span class="zou-hidden-text"> ({{ entry.criterion }})</span></span
            >
          </label>
        }
      </li>
    }
  </ul>`,
})
export class ToDoList {
  /** Address of the assessment. */
  readonly base = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly review = inject(ReviewStore);
  private readonly store = inject(AssessmentStore);

  protected titleOf({ criterion }: Blocker): string {
    const row = this.store.rowOf(criterion);
    return row === null ? '' : this.t.of(row.criterion.title);
  }

  protected canConfirm({ criterion }: Blocker): boolean {
    return this.store.canAnswer(criterion);
  }

  protected confirm({ criterion }: Blocker, event: Event): void {
    this.review.confirm(criterion, (event.target as HTMLInputElement).checked);
  }
}
