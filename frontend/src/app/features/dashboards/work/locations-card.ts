import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { isOverdue } from '@zicht/shared/improvement/actions/action-time';
import { Card } from '../../../ui/elements/card';
import { DataTable } from '../../../ui/elements/data-table';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ResultsStore } from '../results.store';

/** What does not hold at a location or team, and what is being done there; the address says which one. */
@Component({
  selector: 'zou-locations-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DataTable, RouterLink, SelectField],
  templateUrl: './locations-card.html',
})
export class LocationsCard {
  /** Id of a location, from the address; anything else means all. */
  readonly location = input<string>();

  protected readonly store = inject(ResultsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);

  private readonly locations = computed(() => this.store.results()?.locations ?? []);
  protected readonly chosen = computed(
    () => this.locations().find(({ id }) => id === this.location()) ?? null,
  );
  protected readonly options = computed(() => [
    { value: '', words: this.t('dashboards.locations.all') },
    ...this.locations().map(({ id, name }) => ({ value: id, words: name })),
  ]);
  /** One row for each location that has something, or for the chosen one. */
  protected readonly rows = computed(() => {
    const [results, chosen] = [this.store.results(), this.chosen()];
    if (results === null) return [];
    return this.locations()
      .filter(({ id }) => chosen === null || id === chosen.id)
      .map(({ id, name }) => {
        const actions = results.plan.open.filter(({ locationIds }) => locationIds.includes(id));
        return {
          id,
          name,
          exceptions: results.exceptions
            .filter(({ locationIds }) => locationIds.includes(id))
            .map(({ criterion }) => criterion),
          actions,
          overdue: actions.filter((action) => isOverdue(action, results.today)).length,
        };
      });
  });

  protected title(code: string): string {
    const framework = this.store.now()?.framework;
    const criterion = framework && criterionByCode(framework, code);
    return criterion === undefined ? '' : this.t.of(criterion.title);
  }

  protected async choose(location: string): Promise<void> {
    await this.router.navigate([], {
      queryParams: { locatie: location === '' ? null : location },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
