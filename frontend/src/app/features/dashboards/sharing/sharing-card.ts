import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { SharingStore } from './sharing.store';

/** Whether the concern sees the organisation's profile; the coordinator switches it. Nothing where there is no concern. */
@Component({
  selector: 'zou-sharing-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Card, RequestStateView],
  providers: [SharingStore],
  templateUrl: './sharing-card.html',
})
export class SharingCard {
  protected readonly store = inject(SharingStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  constructor() {
    void this.store.load();
  }
}
