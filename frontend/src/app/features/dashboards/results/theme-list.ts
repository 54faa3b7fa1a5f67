import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { Card } from '../../../ui/elements/card';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import type { ThemeResult } from '../theme-results';

/** Every theme with its level and score, lowest first; each leads to how its number came about. */
@Component({
  selector: 'zou-theme-result-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, RouterLink],
  template: `<zou-card [heading]="t('dashboards.themes.heading')">
    <p class="zou-small">{{ t('dashboards.themes.intro') }}</p>
    <ul class="zou-rows">
      @for (result of store.sorted(); track result.theme.code) {
        <li>
          <div class="zou-answers__body">
            <a [routerLink]="['/resultaten', year(), 'thema', result.theme.code]">{{
              t.of(result.theme.title)
            }}</a>
            <small>
              @if (result.open > 0) {
                {{ t.count('dashboards.themes.open', result.open) }}
                <a [routerLink]="['/zelfevaluatie', year(), 'thema', result.theme.code]"
                  >{{ t('dashboards.themes.answer')
                  }}<span class="zou-hidden-text">: {{ t.of(result.theme.title) }}</span></a
                >
              }
              @for (code of result.limitedBy; track code) {
                {{ t('dashboards.limitedBy') }}
                <a [routerLink]="['/zelfevaluatie', year(), 'vraag', code]">{{ code }}</a>
              }
              @if (result.trend === 'broken') {
                {{ t('dashboards.themes.broken') }}
              }
              @if (result.explanation.scoredLeftOut > 0 && result.open === 0) {
                {{ t.count('dashboards.themes.leftOut', result.explanation.scoredLeftOut) }}
              }
            </small>
          </div>
          <strong class="zou-number">{{ words(result) }}</strong>
        </li>
      }
    </ul>
  </zou-card>`,
})
export class ThemeResultList {
  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly levelWords = injectAnswerWords();

  protected readonly year = computed(() => this.store.now()?.year ?? '');

  protected words({ score, level }: ThemeResult): string {
    const framework = this.store.now()?.framework;
    if (framework === undefined || score === null) return this.t('dashboards.themes.none');
    const written = this.f.decimal(score, Math.min(1, framework.scoring.themes.decimals));
    if (level === null) return written;
    return this.t('dashboards.themes.level', {
      level: this.levelWords.level(framework, level),
      score: written,
    });
  }
}
