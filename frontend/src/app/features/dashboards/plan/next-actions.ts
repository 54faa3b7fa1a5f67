import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OpenAction } from '@zicht/shared/dashboards/results.contract';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ownerWords } from '../work/workload';
import { ResultsStore } from '../results.store';

const SHOWN = 5;

/** The open actions that are due first. */
@Component({
  selector: 'zou-next-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel],
  template: `<div class="zou-card">
    <div class="zou-row">
      <h2>{{ t('dashboards.actions.heading') }}</h2>
      <a routerLink="/verbeterplan">{{ t('dashboards.actions.toPlan') }}</a>
    </div>
    @if (rows().length > 0) {
      <ul class="zou-rows">
        @for (row of rows(); track row.id) {
          <li>
            <div class="zou-answers__body">
              <a [routerLink]="['/verbeterplan/acties', row.id]">{{ row.title }}</a>
              <small>{{ row.detail }}</small>
            </div>
            <span class="zou-number">
              <zou-status-label [words]="row.status" [look]="row.isLate ? 'late' : row.look" />
              {{ row.dueOn }}
            </span>
          </li>
        }
      </ul>
      @if (more() > 0) {
        <p class="zou-small">{{ t.count('dashboards.actions.more', more()) }}</p>
      }
    } @else {
      <p>{{ t('dashboards.actions.none') }}</p>
    }
  </div>`,
})
export class NextActions {
  private readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  private readonly open = computed(() => this.store.results()?.plan.open ?? []);
  protected readonly more = computed(() => Math.max(0, this.open().length - SHOWN));
  protected readonly rows = computed(() =>
    this.open()
      .slice(0, SHOWN)
      .map((action) => {
        const isLate = isOverdue(action, this.store.results()?.today ?? '');
        return {
          id: action.actionId,
          title: action.title,
          detail: [this.themesOf(action), this.ownerOf(action)].filter((words) => words !== '').join(' · '),
          isLate,
          status: this.t(`dashboards.actions.${isLate ? 'late' : action.status}`),
          look: action.status === 'busy' ? ('busy' as const) : ('neutral' as const),
          dueOn: this.f.shortDate(action.dueOn),
        };
      }),
  );

  private themesOf({ criteria }: OpenAction): string {
    const framework = this.store.now()?.framework;
    if (framework === undefined) return '';
    const codes = new Set(criteria.flatMap((code) => criterionByCode(framework, code)?.theme ?? []));
    return this.f.list(
      [...codes].flatMap((code) => {
        const theme = themeByCode(framework, code);
        return theme === undefined ? [] : [this.t.of(theme.shortTitle)];
      }),
    );
  }

  private ownerOf(action: OpenAction): string {
    const [results, framework] = [this.store.results(), this.store.now()?.framework];
    return results && framework ? ownerWords(action, results.people, framework, this.t) : '';
  }
}
