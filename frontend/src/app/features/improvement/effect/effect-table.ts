import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ActionsStore } from '../actions.store';
import { injectEffectWords } from './effect-words';
import { EffectStore } from './effect.store';

/** Each question with its three standings, and the reason of each difference. */
@Component({
  selector: 'zou-effect-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './effect-table.html',
})
export class EffectTable {
  readonly changeAsked = output<string>();
  readonly undoAsked = output<{ readonly criterion: string; readonly version: number }>();

  protected readonly store = inject(EffectStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly actions = inject(ActionsStore);
  private readonly words = injectEffectWords();

  protected readonly rows = computed(() => {
    const [effect, framework] = [this.store.effect(), this.store.framework()];
    if (effect === null || framework === null) return [];
    return effect.criteria.map(({ criterion, confirmed, now, expected, claim, actions }) => {
      const stored = claim === null ? null : this.store.claimOf(criterion);
      return {
        criterion,
        question: this.words.question(framework, criterion),
        confirmed: this.words.standing(framework, confirmed),
        now: this.words.standing(framework, now),
        expected: this.words.standing(framework, expected),
        hasMoved: stored !== null,
        isExpectedHigher: actions.length > 0,
        claim: stored && {
          version: stored.version,
          answer: this.words.answer(framework, criterion, stored.value),
          by: stored.claimedBy.name,
          heldOn: stored.heldOn,
          reason: this.reasonOf(stored.reason.actionId),
          evidence: this.f.list(stored.evidence.map(({ title }) => title)),
        },
        plans: actions.map((id) => this.titleOf(id)),
      };
    });
  });

  private reasonOf(actionId: string | null): string {
    return actionId === null
      ? this.t('planEffect.form.measurement')
      : this.t('planEffect.because', { title: this.titleOf(actionId) });
  }

  private titleOf(id: string): string {
    return this.actions.find(id)?.title ?? '';
  }
}
