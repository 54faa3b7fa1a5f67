import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { Card } from '../../../ui/elements/card';
import { Details } from '../../../ui/elements/details';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';
import { evidenceGaps } from './evidence-gaps';

/** "Waar ontbreekt bewijs?": answers without a reference, or with one that expired; each leads to its question. */
@Component({
  selector: 'zou-evidence-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, Details, RouterLink],
  template: `<zou-card [heading]="t('dashboards.evidence.heading')">
    @for (list of lists(); track list.key) {
      <zou-details [summary]="t.count('dashboards.evidence.' + list.key, list.codes.length)">
        <ul>
          @for (code of list.codes; track code) {
            <li>
              <a [routerLink]="['/zelfevaluatie', store.now()?.year, 'vraag', code]"
                >{{ code }} {{ title(code) }}</a
              >
            </li>
          }
        </ul>
      </zou-details>
    } @empty {
      <p>{{ t('dashboards.evidence.none') }}</p>
    }
    <p class="zou-small">{{ t('dashboards.evidence.note') }}</p>
  </zou-card>`,
})
export class EvidenceCard {
  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();

  protected readonly lists = computed(() => {
    const [results, now] = [this.store.results(), this.store.now()];
    if (results === null || now === null) return [];
    const { missing, expired } = evidenceGaps(now.evaluation, results.evidence);
    return [
      { key: 'missing', codes: missing },
      { key: 'expired', codes: expired },
    ].filter(({ codes }) => codes.length > 0);
  });

  protected title(code: string): string {
    const framework = this.store.now()?.framework;
    const criterion = framework && criterionByCode(framework, code);
    return criterion === undefined ? '' : this.t.of(criterion.title);
  }
}
