import { computed, inject, Injectable, signal } from '@angular/core';
import type { AssignQuestions } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { LanguageStore } from '../../../core/language/language.store';
import { injectTexts } from '../../../ui/language/texts';
import type { Person } from '../../../ui/fields/choices/person-picker';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';

/** Gives questions to colleagues. */
@Injectable()
export class AssigningStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly t = injectTexts();
  private readonly failed = signal<string | null>(null);

  readonly problem = this.failed.asReadonly();
  private readonly hasRoleWords = signal(false);
  /** Colleagues who may answer, with their roles in words once those are there. */
  readonly people = computed<readonly Person[]>(() =>
    this.store
      .members()
      .filter(({ roles }) => roles.some((role) => ANSWERING_ROLES.includes(role)))
      .map(({ userId, name, roles }) => ({
        id: userId,
        name,
        detail: this.hasRoleWords() ? roles.map((role) => this.t(`roles.${role}.name`)).join(', ') : '',
      })),
  );

  constructor() {
    void inject(LanguageStore)
      .include(['roles'])
      .then(() => this.hasRoleWords.set(true));
  }

  /** Gives the questions to a colleague, or takes them back. True when it is done. */
  async assign(order: AssignQuestions): Promise<boolean> {
    const address = this.store.address();
    if (address === null) return false;
    this.failed.set(null);
    try {
      const { criteria, assigneeId } = order;
      const { assignments } = await this.api.assign(
        address,
        assigneeId === null ? { criteria, assigneeId } : order,
      );
      this.store.setAssignments(assignments);
      return true;
    } catch (error) {
      this.failed.set(problemCodeOf(error));
      return false;
    }
  }

  /** Forgets what went wrong before. */
  clear(): void {
    this.failed.set(null);
  }
}

const ANSWERING_ROLES: readonly string[] = ['coordinator', 'focalPerson', 'contributor'];
