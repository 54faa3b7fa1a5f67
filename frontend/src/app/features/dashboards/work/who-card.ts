import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { ownerWords, workloads, type Workload } from './workload';

/** "Wie doet wat?": questions and actions of everybody who has any. */
@Component({
  selector: 'zou-who-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DataTable, RouterLink],
  template: `<zou-card [heading]="t('dashboards.work.heading')">
    @if (rows().length > 0) {
      <zou-data-table [label]="t('dashboards.work.heading')">
        <table>
          <caption class="zou-hidden-text">
            {{
              t('dashboards.work.heading')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('dashboards.work.who') }}</th>
              <th scope="col">{{ t('dashboards.work.questions') }}</th>
              <th scope="col" class="zou-table__number">{{ t('dashboards.work.actions') }}</th>
              <th scope="col" class="zou-table__number">{{ t('dashboards.work.overdue') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row">{{ nameOf(row) }}</th>
                <td>
                  @if (row.questions > 0) {
                    {{
                      t('dashboards.work.open', {
                        open: f.number(row.openQuestions),
                        given: f.number(row.questions),
                      })
                    }}
                  } @else {
                    {{ t('dashboards.work.noQuestions') }}
                  }
                </td>
                <td class="zou-table__number">
                  @if (row.actions > 0) {
                    <a
                      class="zou-table__link"
                      routerLink="/verbeterplan"
                      [queryParams]="{ eigenaar: row.key }"
                      >{{ f.number(row.actions)
                      }}<span class="zou-hidden-text"
                        >: {{ t('dashboards.work.see', { name: nameOf(row) }) }}</span
                      ></a
                    >
                  } @else {
                    {{ f.number(0) }}
                  }
                </td>
                <td class="zou-table__number">
                  @if (row.overdue > 0) {
                    <a
                      class="zou-table__link"
                      routerLink="/verbeterplan"
                      [queryParams]="{ eigenaar: row.key, status: 'te-laat' }"
                      >{{ f.number(row.overdue)
                      }}<span class="zou-hidden-text"
                        >: {{ t('dashboards.work.seeLate', { name: nameOf(row) }) }}</span
                      ></a
                    >
                  } @else {
                    {{ f.number(0) }}
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </zou-data-table>
    } @else {
      <p>{{ t('dashboards.work.none') }}</p>
    }
  </zou-card>`,
})
export class WhoCard {
  private readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly rows = computed(() => {
    const [results, now] = [this.store.results(), this.store.now()];
    return results === null || now === null ? [] : workloads(results, now.progress);
  });

  protected nameOf({ personId, role }: Workload): string {
    const [results, now] = [this.store.results(), this.store.now()];
    if (results === null || now === null) return '';
    return ownerWords({ ownerId: personId, ownerRole: role }, results.people, now.framework, this.t);
  }
}
