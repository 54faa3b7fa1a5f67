import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { CriterionEffect } from '@zicht/shared/improvement/plan/plan-effect';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { Details } from '../../../ui/elements/details';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { effectRows, movingCriteria, type StandingWord, type ThemeStanding } from './effect-rows';

/** What was submitted, what the organisation says since, and what the plan is expected to bring; each with its reason. */
@Component({
  selector: 'zou-effect-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DataTable, Details, RouterLink],
  templateUrl: './effect-card.html',
})
export class EffectCard {
  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectAnswerWords();

  protected readonly standings: readonly StandingWord[] = ['bevestigd', 'nu', 'verwacht'];
  protected readonly base = computed(() => this.store.effect()?.base ?? null);
  private readonly framework = computed(() => this.store.effect()?.confirmed.evaluation.framework ?? null);
  protected readonly rows = computed(() => {
    const effect = this.store.effect();
    return effect === null ? [] : effectRows(effect);
  });
  protected readonly moving = computed(() => {
    const effect = this.store.effect();
    return effect === null ? [] : movingCriteria(effect);
  });
  /** Claims from before the submission that they are laid beside. */
  protected readonly outdated = computed(() => {
    const claims = this.store.results()?.plan.claims ?? [];
    return claims.length - this.moving().filter(({ claim }) => claim !== null).length;
  });

  protected title(code: string): string {
    const framework = this.framework();
    const theme = framework && themeByCode(framework, code);
    return theme ? this.t.of(theme.title) : code;
  }

  protected written({ score, level }: ThemeStanding): string {
    const framework = this.framework();
    if (score === null || framework === null) return this.t('dashboards.themes.none');
    const number = this.f.decimal(score, Math.min(1, framework.scoring.themes.decimals));
    if (level === null) return number;
    return this.t('dashboards.themes.level', { level: this.words.level(framework, level), score: number });
  }

  protected isMoved(standings: Readonly<Record<StandingWord, ThemeStanding>>, which: StandingWord): boolean {
    const from = which === 'verwacht' ? standings.nu : standings.bevestigd;
    return standings[which].score !== from.score || standings[which].level !== from.level;
  }

  protected question(code: string): string {
    const framework = this.framework();
    const criterion = framework && criterionByCode(framework, code);
    return criterion ? `${code} ${this.t.of(criterion.title)}` : code;
  }

  /** Why a question stands higher or lower now than what was submitted. */
  protected claimWords({ criterion, confirmed, now, claim }: CriterionEffect): string | null {
    const record = this.store.results()?.plan.claims.find((each) => each.criterion === criterion);
    if (claim === null || record === undefined) return null;
    return [
      this.t(`dashboards.effect.${record.reason}`, {
        from: this.points(confirmed),
        to: this.points(now),
        date: this.f.date(record.heldOn),
        name: this.nameOf(record.claimedBy),
        action: record.action?.title ?? '',
      }),
      record.evidence > 0
        ? this.t.count('dashboards.effect.evidence', record.evidence)
        : this.t('dashboards.effect.noEvidence'),
    ].join(' ');
  }

  /** Where the expectation comes from. */
  protected expectedWords({ now, expected, actions }: CriterionEffect): string | null {
    if (actions.length === 0) return null;
    const open = this.store.results()?.plan.open ?? [];
    const titles = actions.flatMap((id) => open.find(({ actionId }) => actionId === id)?.title ?? []);
    return this.t('dashboards.effect.expected', {
      from: this.points(now),
      to: this.points(expected),
      actions: this.f.list(titles.map((title) => `“${title}”`)),
    });
  }

  private points(value: number | null): string {
    return value === null
      ? this.t('dashboards.effect.none')
      : this.f.decimal(value, Number.isInteger(value) ? 0 : 1);
  }

  private nameOf(id: string): string {
    return this.store.results()?.people.find((person) => person.id === id)?.name ?? '';
  }
}
