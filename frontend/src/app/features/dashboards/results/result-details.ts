import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { EffectCard } from '../plan/effect-card';
import { NextActions } from '../plan/next-actions';
import { PlanProgress } from '../plan/plan-progress';
import { ResultsStore } from '../results.store';
import { EvidenceCard } from '../work/evidence-card';
import { LocationsCard } from '../work/locations-card';
import { WhoCard } from '../work/who-card';
import { TrendCard } from '../years/trend-card';
import { ThemeResultList } from './theme-list';
import { TotalResult } from './total-result';

/** What stands below the charts: themes, years, plan, evidence, who does what, locations, and the total of levels. */
@Component({
  selector: 'zou-result-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EffectCard,
    EvidenceCard,
    LocationsCard,
    NextActions,
    PlanProgress,
    ThemeResultList,
    TotalResult,
    TrendCard,
    WhoCard,
  ],
  templateUrl: './result-details.html',
})
export class ResultDetails {
  /** The theme of the line over the years. */
  readonly trend = input<string>();
  /** The location or team that is looked at. */
  readonly locatie = input<string>();

  protected readonly store = inject(ResultsStore);
  protected readonly hasLocations = computed(() => (this.store.results()?.locations.length ?? 0) > 1);
}
