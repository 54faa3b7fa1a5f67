import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ConflictComparer, type ConflictChoice } from '../../../ui/saving/conflict-comparer';
import { injectFieldWords } from '../field-words';
import type { ActionConflict } from './action-conflict';
import type { ActionPatch } from './action-patch';
import { PlanSaving } from './plan-saving';

/** What saving cannot settle by itself: two people at one action, and changes that the server does not take. */
@Component({
  selector: 'zou-open-matters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ConflictComparer],
  template: `@for (conflict of conflicts(); track conflict.actionId) {
      <zou-conflict-comparer
        [heading]="conflict.heading"
        [name]="conflict.name"
        [mine]="conflict.mine"
        [theirs]="conflict.theirs"
        [canBeJoined]="conflict.canBeJoined"
        (chosen)="choose(conflict.conflict, $event)"
      />
    }
    @for (refusal of refusals(); track refusal.key) {
      <zou-alert kind="error" [live]="true" [heading]="t('improvement.refused.heading')">
        @if (refusal.title) {
          <p>{{ refusal.title }}</p>
        }
        <p>{{ refusal.words }}</p>
        <div class="zou-buttons">
          <button
            type="button"
            class="zou-button zou-button--secondary"
            (click)="saving.discard(refusal.key)"
          >
            {{ t('improvement.refused.discard') }}
          </button>
        </div>
      </zou-alert>
    }`,
})
export class OpenMatters {
  protected readonly saving = inject(PlanSaving);
  private readonly session = inject(SessionStore);
  private readonly words = injectFieldWords();
  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly conflicts = computed(() =>
    this.saving.conflicts().map((conflict) => {
      const { actionId, theirs, mine, fields } = conflict;
      const { id, name } = theirs.changedBy;
      const isOwn = id === this.session.user()?.id;
      return {
        actionId,
        conflict,
        name: isOwn ? null : name,
        heading: this.t(isOwn ? 'improvement.conflictOwn' : 'improvement.conflict', {
          name,
          title: theirs.title,
          time: this.f.time(theirs.changedAt),
        }),
        mine: fields.map((field) => this.words.line(field, mine)).join('\n\n'),
        theirs: fields.map((field) => this.words.line(field, theirs)).join('\n\n'),
        canBeJoined: textsOf(conflict).length > 0,
      };
    }),
  );
  protected readonly refusals = computed(() =>
    this.saving.refusals().map(({ key, patch, reason, faults }) => ({
      key,
      title: patch.title ?? this.saving.actions().find(({ id }) => id === key)?.title ?? '',
      words: this.words.refusal(reason, faults),
    })),
  );

  protected choose(conflict: ActionConflict, choice: ConflictChoice): void {
    this.saving.resolve(conflict.actionId, choice === 'both' ? joined(conflict) : choice);
  }
}

const LONG_TEXTS = ['doneWhen', 'note'] as const;

/** Texts that can stand one after the other. */
function textsOf({ mine, theirs, fields }: ActionConflict): readonly (typeof LONG_TEXTS)[number][] {
  return LONG_TEXTS.filter((field) => fields.includes(field) && mine[field] !== '' && theirs[field] !== '');
}

/** Both texts, the colleague's first; of the other parts, mine. */
function joined(conflict: ActionConflict): ActionPatch {
  const { mine, theirs } = conflict;
  const texts = textsOf(conflict).map(
    (field) => [field, `${theirs[field]}\n\n${mine[field] ?? ''}`] as const,
  );
  return { ...mine, ...Object.fromEntries(texts) };
}
