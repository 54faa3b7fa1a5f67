import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { Tile } from '../../../ui/elements/tile';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { countReaching, goodLevel } from './results-sentences';

/** The figures under the sentence: themes in order, the lowest theme, open actions, the next step. */
@Component({
  selector: 'zou-result-tiles',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Tile],
  templateUrl: './result-tiles.html',
})
export class ResultTiles {
  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectAnswerWords();

  /** Null where themes have no levels. */
  protected readonly good = computed(() => {
    const now = this.store.now();
    const target = now && goodLevel(now.framework);
    const done = this.store.complete().filter(({ level }) => level !== null);
    if (!target || done.length === 0) return null;
    const count = countReaching(
      done.map(({ level }) => level),
      target,
    );
    const isWhole = done.length === this.store.themes().length && done.every(({ before }) => before !== null);
    const earlier = countReaching(
      done.map(({ before }) => before?.level ?? null),
      target,
    );
    return {
      label: this.t('dashboards.tile.good', { level: this.t.of(target.name) }),
      value: this.f.number(count),
      unit: this.t('dashboards.tile.of', { total: this.f.number(done.length) }),
      change: isWhole ? this.changeWords(count - earlier) : '',
    };
  });
  protected readonly lowest = computed(() => {
    const [now, result] = [this.store.now(), this.store.sorted()[0]];
    if (!now || result?.score === undefined || result.score === null) return null;
    const { decimals } = now.framework.scoring.themes;
    const score = this.f.decimal(result.score, Math.min(1, decimals));
    const { level } = result;
    return {
      code: result.theme.code,
      title: this.t.of(result.theme.title),
      value: level === null ? score : String(level),
      unit: level === null ? '' : this.words.level(now.framework, level).replace(/^\d+ /, ''),
      limitedBy: result.limitedBy,
    };
  });
  protected readonly actions = computed(() => {
    const results = this.store.results();
    const open = results?.plan.open ?? [];
    return {
      open: open.length,
      overdue: open.filter(({ status, dueOn }) => isOverdue({ status, dueOn }, results?.today ?? '')).length,
    };
  });
  protected readonly round = computed(() => {
    const year = this.store.now()?.year;
    return year === undefined ? null : this.store.roundOf(year);
  });

  private changeWords(change: number): string {
    const year = this.store.before()?.year ?? '';
    if (change === 0) return this.t('dashboards.tile.same', { year });
    return this.t.count(`dashboards.tile.${change > 0 ? 'more' : 'fewer'}`, Math.abs(change), { year });
  }
}
