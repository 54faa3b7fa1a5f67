import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { MemberTasks, OrganisationPerson } from '@zicht/shared/identity/people.contract';
import { requestState } from '../../../core/request/request-state';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { PersonPicker } from '../../../ui/fields/choices/person-picker';
import { injectTexts } from '../../../ui/language/texts';
import { PeopleStore } from './people.store';
import { tasksInWords } from './tasks-in-words';

/** Lets a member go: what they have in hand, and who takes that over. */
@Component({
  selector: 'zou-removal-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PersonPicker, RequestStateView],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    <p>{{ t('people.removal.text', { name: person().name }) }}</p>
    @if (tasks.value(); as inHand) {
      @if (words().length > 0) {
        <p>{{ t('people.removal.inHand', { name: person().name }) }}</p>
        <ul>
          @for (each of words(); track each) {
            <li>{{ each }}</li>
          }
        </ul>
        <zou-person-picker
          [label]="t('people.removal.successor')"
          [hint]="t('people.removal.successorHint')"
          [persons]="others()"
          [(value)]="successorId"
        />
      } @else {
        <p>{{ t('people.removal.nothing') }}</p>
      }
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--primary" (click)="remove()">
          {{ t('people.removal.confirm') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('people.cancel') }}
        </button>
      </div>
    } @else {
      <zou-request-state
        [problem]="tasks.problem()"
        [isSkeletonShown]="tasks.isSkeletonShown()"
        (retry)="tasks.retry()"
      />
    }`,
})
export class RemovalForm {
  readonly person = input.required<OrganisationPerson>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(PeopleStore);
  protected readonly t = injectTexts();
  protected readonly tasks = requestState<MemberTasks>();
  protected readonly successorId = signal<string | null>(null);
  protected readonly words = computed(() => tasksInWords(this.t, this.tasks.value() ?? undefined));
  protected readonly others = computed(() =>
    (this.store.request.value()?.people ?? [])
      .filter(({ userId }) => userId !== this.person().userId)
      .map(({ userId: id, name }) => ({ id, name })),
  );

  constructor() {
    effect(() => {
      const person = this.person();
      untracked(() => void this.tasks.run(() => this.store.tasks(person)));
    });
  }

  protected async remove(): Promise<void> {
    if (await this.store.remove(this.person(), this.successorId())) this.done.emit();
  }
}
