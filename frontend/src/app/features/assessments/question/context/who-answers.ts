import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { LanguageStore } from '../../../../core/language/language.store';
import { SessionStore } from '../../../../core/session/session.store';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { AssignDialog } from '../../assigning/assign-dialog';
import { AssessmentStore } from '../../assessment.store';
import { QuestionStore } from '../question.store';

/** Who answers the question, until when; coordinators give it to a colleague. */
@Component({
  selector: 'zou-who-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AssignDialog],
  template: `<section>
    <h2>{{ t('assessments.assign.who') }}</h2>
    <p class="zou-small">{{ who() }}</p>
    @if (message(); as message) {
      <p class="zou-small zou-text">
        {{ t('assessments.assign.asked', { name: message.by }) }} “{{ message.text }}”
      </p>
    }
    <p class="zou-hidden-text" role="status">{{ said() }}</p>
    @if (canAssign()) {
      <button type="button" class="zou-button zou-button--text" (click)="open()">
        {{ t('assessments.assign.button') }}
      </button>
      @defer (when isOpen()) {
        <zou-assign-dialog
          [isOpen]="isOpen()"
          [heading]="t('assessments.assign.question')"
          [criteria]="criteria()"
          (closed)="close($event)"
        />
      }
    }
  </section>`,
})
export class WhoAnswers {
  private readonly store = inject(AssessmentStore);
  private readonly session = inject(SessionStore);
  private readonly question = inject(QuestionStore);
  private readonly f = injectFormats();
  private readonly language = inject(LanguageStore);
  protected readonly t = injectTexts();

  protected readonly isOpen = signal(false);
  protected readonly said = signal('');
  protected readonly criteria = computed(() => [this.question.criterionCode()]);
  protected readonly canAssign = computed(
    () => this.store.isEditable() && this.session.can('assignments:write'),
  );
  private readonly assignment = computed(() => this.store.assignments().get(this.question.criterionCode()));
  /** What the colleague was asked besides. */
  protected readonly message = computed(() => {
    const assignment = this.assignment();
    return assignment?.message ? { by: assignment.assignedBy.name, text: assignment.message } : null;
  });
  protected readonly who = computed(() => {
    const assignment = this.assignment();
    if (assignment === undefined) return this.t('assessments.assign.nobody');
    const { name } = assignment.assignee;
    return assignment.dueOn === null
      ? name
      : this.t('assessments.assign.until', { name, date: this.f.date(assignment.dueOn) });
  });

  protected open(): void {
    this.language.include(['questionDialogs']).then(
      () => this.isOpen.set(true),
      () => this.said.set(this.t('assessments.failed')),
    );
  }

  protected close(isChanged: boolean): void {
    this.isOpen.set(false);
    this.said.set(isChanged ? this.t('assessments.assign.done') : '');
  }
}
