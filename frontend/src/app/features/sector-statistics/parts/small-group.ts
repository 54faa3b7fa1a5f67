import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PictureGroup } from '@zicht/shared/sector-statistics/picture.contract';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { injectTexts } from '../../../ui/language/texts';
import { COUNTRY, isSameGroup } from '../groups/groups';

/** In place of figures of a group that has none: one text whatever the reason, and the way on. */
@Component({
  selector: 'zou-small-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, RouterLink],
  template: `@if (isAll()) {
      <zou-empty-state [heading]="t('sectorPicture.small.allHeading')">
        <p>{{ t('sectorPicture.small.allText') }}</p>
        <div class="zou-buttons">
          <a class="zou-button zou-button--primary" routerLink="/sector/deelname">{{
            t('sectorPicture.small.allLink')
          }}</a>
        </div>
      </zou-empty-state>
    } @else {
      <zou-empty-state [heading]="t('sectorPicture.small.heading')">
        <p>{{ t('sectorPicture.small.text') }}</p>
        <div class="zou-buttons">
          <button type="button" class="zou-button zou-button--primary" (click)="left.emit()">
            {{ t('sectorPicture.small.link') }}
          </button>
        </div>
      </zou-empty-state>
    }`,
})
export class SmallGroup {
  readonly group = input.required<PictureGroup>();
  /** The way on: all organisations. */
  readonly left = output();

  protected readonly t = injectTexts();
  /** Where even all together are too few, a larger group is no way on. */
  protected readonly isAll = computed(() => isSameGroup(this.group(), COUNTRY));
}
