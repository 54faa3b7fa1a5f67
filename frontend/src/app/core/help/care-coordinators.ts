import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { SessionStore } from '../session/session.store';
import { CareCoordinatorsStore } from './care-coordinators.store';

/** The care coordinator that the organisation wrote down: stands under the help line, for members. */
@Component({
  selector: 'zou-care-coordinators',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (one of store.list(); track $index) {
    <p class="zou-small">
      {{ t('ui.careCoordinator.label') }} <strong>{{ one.organisationName }}</strong><span
        >{{ one.functionTitle ? ', ' + one.functionTitle : '' }}.
      </span>
      @if (one.phone) {
        <span
          >{{ t('ui.careCoordinator.phone') }} <a [href]="'tel:' + dialled(one.phone)">{{ one.phone }}</a>.
        </span>
      }
      @if (one.email) {
        <span
          >{{ t('ui.careCoordinator.email') }} <a [href]="'mailto:' + one.email">{{ one.email }}</a>.
        </span>
      }
      <span>{{ t('ui.careCoordinator.checked', { date: f.date(one.checkedOn) }) }}</span>
    </p>
  }`,
})
export class CareCoordinators {
  protected readonly store = inject(CareCoordinatorsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  constructor() {
    const session = inject(SessionStore);
    effect(() => {
      // Another organisation has another one.
      if (session.organisation() !== null) untracked(() => void this.store.read());
    });
  }

  protected dialled(phone: string): string {
    return phone.replace(/[^\d+]/g, '');
  }
}
