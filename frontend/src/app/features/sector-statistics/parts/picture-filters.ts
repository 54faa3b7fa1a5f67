import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PictureFacts, PictureGroup } from '@zicht/shared/sector-statistics/picture.contract';
import { SelectField, type SelectOption } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { DIMENSIONS, isShown, withFilter, type Dimension } from '../groups/groups';
import type { GroupNames } from '../names';

const ALL = { sector: 'allSectors', region: 'allRegions', size: 'allSizes' } as const;

/** Chooses a group; applied at once. What has no figures is grey, with one reason for all of it. */
@Component({
  selector: 'zou-picture-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField],
  template: `<details class="zou-picture-filters">
    <summary>{{ t('sectorPicture.filter.label') }}</summary>
    <div class="zou-filters" role="group" [attr.aria-label]="t('sectorPicture.filter.label')">
      @if (years().length > 0) {
        <zou-select-field
          fieldId="filter-year"
          [label]="t('sectorPicture.filter.year')"
          [options]="yearOptions()"
          [value]="year()"
          (valueChange)="yearChosen.emit($event)"
        />
      }
      @for (field of fields(); track field.dimension) {
        <zou-select-field
          [fieldId]="'filter-' + field.dimension"
          [label]="t('sectorPicture.filter.' + field.dimension)"
          [options]="field.options"
          [value]="group()[field.dimension] ?? ''"
          (valueChange)="choose(field.dimension, $event)"
        />
      }
      @if (isFiltered()) {
        <button type="button" class="zou-button zou-button--text" (click)="clear()">
          {{ t('sectorPicture.filter.clear') }}
        </button>
      }
    </div>
    @if (hasHidden()) {
      <p class="zou-small">{{ t('sectorPicture.filter.why') }}</p>
    }
  </details>`,
})
export class PictureFilters {
  /** Published years, newest first; empty where the page shows all of them. */
  readonly years = input<readonly number[]>([]);
  readonly year = input('');
  readonly names = input.required<GroupNames>();
  /** Groups that have figures. */
  readonly groups = input.required<PictureFacts['groups']>();
  readonly group = input.required<PictureGroup>();
  /** Group of the organisation of who looks. */
  readonly own = input<PictureGroup | null>(null);
  readonly yearChosen = output<string>();
  readonly groupChosen = output<PictureGroup>();

  protected readonly t = injectTexts();
  protected readonly yearOptions = computed(() =>
    this.years().map((year) => ({ value: String(year), words: String(year) })),
  );
  protected readonly isFiltered = computed(() =>
    DIMENSIONS.some((dimension) => this.group()[dimension] !== null),
  );
  protected readonly fields = computed(() =>
    DIMENSIONS.map((dimension) => ({
      dimension,
      options: [
        { value: '', words: this.t(`sectorPicture.filter.${ALL[dimension]}`) },
        ...this.names()[dimension].map(({ code, title }) => this.optionOf(dimension, code, this.t.of(title))),
      ],
    })),
  );
  protected readonly hasHidden = computed(() =>
    this.fields().some(({ options }) => options.some(({ isDisabled }) => isDisabled)),
  );

  protected choose(dimension: Dimension, code: string): void {
    this.groupChosen.emit(withFilter(this.group(), dimension, code === '' ? null : code));
  }

  protected clear(): void {
    this.groupChosen.emit({ sector: null, region: null, size: null });
  }

  private optionOf(dimension: Dimension, code: string, title: string): SelectOption {
    const isOffered = isShown(this.groups(), withFilter(this.group(), dimension, code));
    const isOwn = this.own()?.[dimension] === code;
    const name = isOwn ? this.t('sectorPicture.filter.ownSector', { name: title }) : title;
    return {
      value: code,
      words: isOffered ? name : this.t('sectorPicture.filter.hidden', { name }),
      isDisabled: !isOffered,
    };
  }
}
