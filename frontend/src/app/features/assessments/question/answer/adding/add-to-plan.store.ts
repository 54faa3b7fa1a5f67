import { computed, inject, Injectable, signal } from '@angular/core';
import type { ActionList } from '@zicht/shared/improvement/actions/action.contract';
import { nextLevel } from '@zicht/shared/improvement/plan/next-level';
import { holderOf } from '@zicht/shared/improvement/actions/owner-roles';
import type { Suggestion } from '@zicht/shared/improvement/actions/suggested-actions';
import { problemCodeOf } from '../../../../../core/http/api-problem';
import { requestState } from '../../../../../core/request/request-state';
import { calendarDay, CLOCK } from '../../../../../ui/formats/formats';
import { injectTexts } from '../../../../../ui/language/texts';
import { AssessmentStore } from '../../../assessment.store';
import { QuestionStore } from '../../question.store';
import { AddToPlanApi } from './add-to-plan.api';

/** The action that leads one level higher at the question in view, unless the plan has it. */
@Injectable()
export class AddToPlanStore {
  private readonly api = inject(AddToPlanApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly t = injectTexts();
  private readonly today = calendarDay(inject(CLOCK)());
  private readonly planned = requestState<ActionList>();
  private readonly failed = signal<string | null>(null);
  /** What was added here: the id of its action, by the code of the suggestion. */
  private readonly added = signal<ReadonlyMap<string, string>>(new Map());
  /** Ids by suggestion, made once: pressing again after a failure adds nothing twice. */
  private readonly ids = new Map<string, { readonly changeId: string; readonly actionId: string }>();

  readonly code = this.question.criterionCode;
  readonly problem = this.failed.asReadonly();
  readonly addedId = computed(() => {
    const codes = this.suggestions().map(({ code }) => code);
    return [...this.added()].find(([code]) => codes.includes(code))?.[1] ?? null;
  });
  /** The first one that the plan does not have; null until that is known, and after one was added. */
  readonly suggestion = computed<Suggestion | null>(() => {
    if (this.planned.value() === undefined || this.addedId() !== null) return null;
    return this.suggestions().find(({ isTaken }) => !isTaken) ?? null;
  });
  /** True when nothing is left to suggest. */
  readonly hasNone = computed(
    () => this.planned.value() !== undefined && this.addedId() === null && this.suggestion() === null,
  );
  private readonly suggestions = computed(() => {
    const evaluation = this.store.evaluation();
    if (evaluation === null) return [];
    const taken = (this.planned.value()?.actions ?? []).flatMap(({ suggestion, status }) =>
      suggestion === null || status === 'stopped' ? [] : [suggestion],
    );
    return (
      nextLevel(evaluation, this.code(), { today: this.today, taken: new Set(taken) })?.suggestions ?? []
    );
  });

  async load(): Promise<void> {
    const address = this.store.address();
    this.failed.set(null);
    this.planned.clear();
    if (address !== null)
      await this.planned.run(() => this.api.actionsOf(address.organisationId, this.code()));
  }

  async add(suggestion: Suggestion): Promise<void> {
    const address = this.store.address();
    if (address === null) return;
    const { code, text, dueOn, ownerRole } = suggestion;
    const ids = this.ids.get(code) ?? { changeId: crypto.randomUUID(), actionId: crypto.randomUUID() };
    this.ids.set(code, ids);
    const holder = holderOf(ownerRole, this.store.members());
    this.failed.set(null);
    try {
      await this.api.add(address.organisationId, {
        ...ids,
        baseVersion: 0,
        title: this.t.of(text),
        criteria: [this.code()],
        dueOn,
        suggestion: code,
        ...(holder === null ? { ownerRole } : { ownerId: holder.userId }),
      });
      this.added.update((added) => new Map(added).set(code, ids.actionId));
    } catch (error) {
      this.failed.set(problemCodeOf(error));
    }
  }
}
