import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import type { PictureRegions, PictureVector } from '@zicht/shared/sector-statistics/picture.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { shownVector } from '../figures/figures';
import { onLevelScale } from '../figures/figures';
import { titleOf, type GroupNames } from '../names';

interface HeatCell {
  readonly words: string;
  readonly isHidden: boolean;
  /** 1 to 4: the higher, the darker; the number says the same. */
  readonly tint: number | null;
}

/** The median of each theme per region: a number in every cell, a tint that only helps, hidden rows last. */
@Component({
  selector: 'zou-region-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable],
  template: `<section class="zou-card">
    <h2>{{ t('sectorPicture.cross.regions') }}</h2>
    <p class="zou-chart__unit">{{ t('sectorPicture.cross.unit') }} {{ t('sectorPicture.hiddenMeans') }}</p>
    <zou-data-table [label]="t('sectorPicture.cross.scroll', { name: t('sectorPicture.cross.regions') })">
      <table class="zou-heat">
        <caption class="zou-hidden-text">
          {{
            t('sectorPicture.cross.regions')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('sectorPicture.column.region') }}</th>
            <th scope="col" class="zou-table__number">{{ t('sectorPicture.column.organisations') }}</th>
            @for (theme of themes(); track theme.code) {
              <th scope="col" class="zou-table__number">{{ t.of(theme.shortTitle) }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.region) {
            <tr>
              <th scope="row">{{ row.title }}</th>
              <td class="zou-table__number" [class.zou-table__hidden]="row.isHidden">
                {{ row.organisations }}
              </td>
              @for (cell of row.cells; track $index) {
                <td
                  class="zou-table__number {{ cell.tint === null ? '' : 'zou-heat__' + cell.tint }}"
                  [class.zou-table__hidden]="cell.isHidden"
                >
                  {{ cell.words }}
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </zou-data-table>
  </section>`,
})
export class RegionTable {
  readonly regions = input.required<PictureRegions>();
  readonly framework = input.required<Framework>();
  readonly names = input.required<GroupNames>();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly themes = computed(() => this.framework().themes);
  protected readonly rows = computed(() => {
    const hidden = this.t('sectorPicture.hidden');
    const rows = this.regions().regions.map((row) => {
      const isHidden = row.status === 'hidden';
      return {
        region: row.region,
        title: this.t.of(titleOf(this.names(), 'region', row.region)),
        isHidden,
        organisations: isHidden ? hidden : this.f.number(row.organisations),
        cells: this.themes().map(({ code }) => this.cellOf(isHidden ? [] : row.themes, code)),
      };
    });
    return rows.sort(
      (one, other) => Number(one.isHidden) - Number(other.isHidden) || this.f.compare(one.title, other.title),
    );
  });

  private cellOf(vectors: readonly PictureVector[], code: string): HeatCell {
    const vector = shownVector(vectors, code);
    if (vector === undefined) return { words: this.t('sectorPicture.hidden'), isHidden: true, tint: null };
    if (vector.median === null)
      return { words: this.t('sectorPicture.cross.few'), isHidden: false, tint: null };
    const level = onLevelScale(vector.median);
    return {
      words: this.f.decimal(level, 1),
      isHidden: false,
      tint: Math.max(1, Math.min(4, Math.ceil(level))),
    };
  }
}
