import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { EmptyState } from '../../../ui/elements/empty-state';
import { injectTexts } from '../../../ui/language/texts';

/** What stands in the place of the figures of a hidden group; the same for each reason, and for a group of nobody. */
@Component({
  selector: 'zou-small-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState],
  template: `<zou-empty-state [heading]="t('sectorPicture.small.heading')">
    <p>{{ t('sectorPicture.small.text') }}</p>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="left.emit()">
        {{ t('sectorPicture.small.link') }}
      </button>
    </div>
  </zou-empty-state>`,
})
export class SmallGroup {
  /** The way on: all organisations. */
  readonly left = output();

  protected readonly t = injectTexts();
}
