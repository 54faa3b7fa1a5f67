import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { DownloadButtons } from '../parts/download-buttons';
import { PictureNavigation } from '../parts/picture-navigation';
import { ParticipationTable, shareOf } from './participation-table';
import { participationLines } from './participation-lines';
import { ParticipationStore } from './participation.store';

/** "Deelname": who took part in a published year, and how many have submitted in a round that runs. */
@Component({
  selector: 'zou-participation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Card,
    DownloadButtons,
    PageHeading,
    ParticipationTable,
    PictureNavigation,
    RequestStateView,
    SelectField,
  ],
  providers: [ParticipationStore],
  templateUrl: './participation.page.html',
})
export class ParticipationPage {
  /** Of the path. */
  readonly year = input<string>();

  protected readonly store = inject(ParticipationStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);

  protected readonly shownYear = computed(
    () => this.store.request.value()?.published?.year ?? this.year() ?? '',
  );
  protected readonly yearOptions = computed(() =>
    this.store.years().map((year) => ({ value: String(year), words: String(year) })),
  );
  protected readonly lead = computed(() => {
    const all = this.store.request.value()?.published?.rows.find(({ sector }) => sector === null);
    const share = all === undefined ? null : shareOf(all.submitted, all.registered);
    if (all === undefined || share === null) return '';
    return this.t('sectorPicture.participation.lead', {
      submitted: this.f.number(all.submitted.value),
      registered: this.f.number(all.registered.value),
      share: this.f.percentage(share),
    });
  });

  protected readonly lines = computed(() => {
    const loaded = this.store.request.value();
    return loaded === undefined ? [] : participationLines(loaded, this.t);
  });

  constructor() {
    effect(() => {
      const [year, user] = [this.year(), this.session.user()];
      if (user !== null) untracked(() => void this.store.load(year === undefined ? null : Number(year)));
    });
  }

  protected async goToYear(year: string): Promise<void> {
    if (year !== String(this.shownYear())) await this.router.navigate(['/sector', year, 'deelname']);
  }
}
