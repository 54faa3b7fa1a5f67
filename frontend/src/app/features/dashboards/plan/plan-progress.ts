import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { LineSeries } from '../../../ui/charts/chart-rows';
import { LineChart, type LineFacts } from '../../../ui/charts/line-chart';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';

/** How the plan went over the last months: what was begun, what was finished, and what was late. */
@Component({
  selector: 'zou-plan-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LineChart],
  template: `<div class="zou-card">
    @if (hasActions()) {
      <zou-line-chart
        [heading]="t('dashboards.progress.heading')"
        [takeaway]="takeaway()"
        [unit]="t('dashboards.progress.unit')"
        [describe]="describe"
        [rowHead]="t('dashboards.progress.month')"
        [labels]="labels()"
        [longLabels]="longLabels()"
        [series]="series()"
        [decimals]="0"
        [fileName]="t('dashboards.progress.file')"
      />
    } @else {
      <h2>{{ t('dashboards.progress.heading') }}</h2>
      <p>{{ t('dashboards.progress.none') }}</p>
    }
  </div>`,
})
export class PlanProgress {
  private readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly describe = (line: LineFacts): string => this.t('dashboards.chart.line', line);
  private readonly f = injectFormats();

  private readonly months = computed(() => this.store.results()?.plan.months ?? []);
  protected readonly hasActions = computed(() => {
    const plan = this.store.results()?.plan;
    return plan !== undefined && plan.open.length + plan.done + plan.stopped > 0;
  });
  protected readonly labels = computed(() => this.months().map(({ month }) => this.nameOf(month)));
  protected readonly longLabels = computed(() => this.months().map(({ month }) => this.f.month(month)));
  protected readonly series = computed<readonly LineSeries[]>(() => [
    {
      words: this.t('dashboards.progress.opened'),
      shape: 'dashed',
      values: this.months().map(({ opened }) => opened),
    },
    {
      words: this.t('dashboards.progress.done'),
      shape: 'line',
      values: this.months().map(({ done }) => done),
    },
    {
      words: this.t('dashboards.progress.overdue'),
      shape: 'dotted',
      values: this.months().map(({ overdue }) => overdue),
    },
  ]);
  protected readonly takeaway = computed(() => {
    const sum = (pick: 'opened' | 'done'): number =>
      this.months().reduce((total, month) => total + month[pick], 0);
    const late = this.months().at(-1)?.overdue ?? 0;
    return [
      this.t('dashboards.progress.takeaway', {
        opened: this.f.number(sum('opened')),
        done: this.f.number(sum('done')),
      }),
      this.t.count('dashboards.progress.late', late),
    ].join(' ');
  });

  /** The axis has room for the name alone; the table has the year. */
  private nameOf(month: string): string {
    return this.f.shortDate(`${month}-01`).replace(/\d+/g, '').trim();
  }
}
