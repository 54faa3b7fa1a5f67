import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectAnswerWords } from '../../../../core/framework/answer-words';
import { SessionStore } from '../../../../core/session/session.store';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { ConflictComparer, type ConflictChoice } from '../../../../ui/saving/conflict-comparer';
import { AssessmentStore } from '../../assessment.store';
import type { AnswerPatch } from '../../current-answer';
import type { ConflictField } from '../../saving/answer-conflict';
import { QuestionStore } from '../question.store';

/** Two people changed the same answer: both versions whole, until a person chooses. */
@Component({
  selector: 'zou-conflict-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ConflictComparer],
  template: `@if (shown(); as shown) {
    <zou-conflict-comparer
      [heading]="shown.heading"
      [name]="shown.name"
      [mine]="shown.mine"
      [theirs]="shown.theirs"
      [canBeJoined]="shown.canBeJoined"
      (chosen)="choose($event)"
    />
  }`,
})
export class ConflictSection {
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly session = inject(SessionStore);
  private readonly words = injectAnswerWords();
  private readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly shown = computed(() => {
    const conflict = this.question.conflict();
    if (conflict === null) return null;
    const { theirs, mine, fields } = conflict;
    const isOwn = theirs.changedBy !== null && theirs.changedBy.id === this.session.user()?.id;
    const name = theirs.changedBy?.name ?? this.t('assessments.conflict.somebody');
    const time = theirs.changedAt === null ? '' : this.f.time(theirs.changedAt);
    const kind = fields.length === 1 && fields[0] === 'explanation' ? 'explanation' : 'answer';
    return {
      name: isOwn ? null : name,
      heading: this.t(`assessments.conflict.${isOwn ? 'own' : kind}`, { name, time }),
      mine: this.described(mine, fields),
      theirs: this.described(theirs, fields),
      canBeJoined: fields.includes('explanation') && Boolean(mine.explanation) && theirs.explanation !== '',
    };
  });

  protected choose(choice: ConflictChoice): void {
    const conflict = this.question.conflict();
    if (conflict === null) return;
    const { criterion, mine, theirs } = conflict;
    this.store.resolveConflict(criterion, choice === 'both' ? this.joined(mine, theirs) : choice);
    this.question.settle();
  }

  /** Both texts, the colleague's first; of the other parts, mine. */
  private joined(mine: AnswerPatch, theirs: AnswerPatch): AnswerPatch {
    return { ...mine, explanation: `${theirs.explanation ?? ''}\n\n${mine.explanation ?? ''}` };
  }

  private described(patch: AnswerPatch, fields: readonly ConflictField[]): string {
    const [framework, criterion] = [this.question.framework(), this.question.criterion()];
    if (framework === null || criterion === null) return '';
    const parts = fields.map((field) => {
      if (field === 'explanation') return patch.explanation ?? '';
      if (field === 'value') return this.words.answer(framework, criterion, patch.value ?? null);
      const names = this.store.locations().filter(({ id }) => patch.exceptLocations?.includes(id));
      return this.f.list(names.map(({ name }) => name));
    });
    return parts.filter((part) => part !== '').join('\n\n');
  }
}
