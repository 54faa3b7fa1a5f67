import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ParticipationRow, ToldCount } from '@zicht/shared/sector-statistics/picture.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { titleOf, type GroupNames } from '../names';

/** Who took part, by kind of organisation: numbers as precise as they may be told, and a bar where a share can be. */
@Component({
  selector: 'zou-participation-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable],
  template: `<zou-data-table [label]="caption()">
    <table>
      <caption class="zou-hidden-text">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t('sectorPicture.column.sector') }}</th>
          <th scope="col" class="zou-table__number">{{ t('sectorPicture.participation.registered') }}</th>
          <th scope="col" class="zou-table__number">{{ t('sectorPicture.participation.submitted') }}</th>
          <th scope="col">{{ t('sectorPicture.participation.share') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of told(); track row.title) {
          <tr>
            <th scope="row">{{ row.title }}</th>
            <td class="zou-table__number">{{ row.registered }}</td>
            <td class="zou-table__number">{{ row.submitted }}</td>
            <td>
              <div class="zou-share">
                @if (row.share !== null) {
                  <progress aria-hidden="true" max="1" [value]="row.share"></progress>
                }
                <span class="zou-number">{{ row.words }}</span>
              </div>
            </td>
          </tr>
        }
      </tbody>
    </table>
  </zou-data-table>`,
})
export class ParticipationTable {
  readonly rows = input.required<readonly ParticipationRow[]>();
  readonly names = input.required<GroupNames>();
  readonly year = input.required<number>();

  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly caption = computed(
    () => `${this.t('sectorPicture.participation.table')}, ${this.year()}`,
  );
  protected readonly told = computed(() =>
    this.rows().map(({ sector, registered, submitted }) => {
      const share = shareOf(submitted, registered);
      return {
        title:
          sector === null
            ? this.t('sectorPicture.participation.all')
            : this.t.of(titleOf(this.names(), 'sector', sector)),
        registered: this.say(registered),
        submitted: this.say(submitted),
        share,
        words: share === null ? this.t('sectorPicture.participation.unknownShare') : this.f.percentage(share),
      };
    }),
  );

  private say({ kind, value }: ToldCount): string {
    const said = this.f.number(value);
    return kind === 'exact' ? said : this.t(`sectorPicture.participation.${kind}`, { value: said });
  }
}

/** Of two exact numbers alone: a share of rounded ones would tell more than the numbers may. */
export function shareOf(submitted: ToldCount, registered: ToldCount): number | null {
  if (submitted.kind !== 'exact' || registered.kind !== 'exact' || registered.value === 0) return null;
  return submitted.value / registered.value;
}
