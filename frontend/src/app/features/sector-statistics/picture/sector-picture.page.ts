import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { themeByCode } from '@zicht/shared/framework/look-up';
import type { PictureGroup } from '@zicht/shared/sector-statistics/picture.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { addressOf, COUNTRY, groupOf } from '../groups/groups';
import { OwnGroups } from '../parts/own-groups';
import { PictureFilters } from '../parts/picture-filters';
import { PictureNavigation } from '../parts/picture-navigation';
import { PictureNote } from '../parts/picture-note';
import { SmallGroup } from '../parts/small-group';
import { PictureStore } from '../picture.store';
import { PictureContent } from './picture-content';
import { injectPictureSentences } from './picture-sentences';

/** "Sectorbeeld": what a group of organisations answered, sentence first, from one publication alone. */
@Component({
  selector: 'zou-sector-picture-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EmptyState,
    OwnGroups,
    PageHeading,
    PictureContent,
    PictureFilters,
    PictureNavigation,
    PictureNote,
    RequestStateView,
    RichText,
    RouterLink,
    SmallGroup,
  ],
  providers: [PictureStore],
  templateUrl: './sector-picture.page.html',
})
export class SectorPicturePage {
  /** Of the path: the year, and on the page of one theme its code. */
  readonly year = input.required<string>();
  readonly theme = input<string>();
  /** Of the query: the group. */
  readonly soort = input<string>();
  readonly regio = input<string>();
  readonly grootte = input<string>();

  protected readonly store = inject(PictureStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly router = inject(Router);
  private readonly sentencesOf = injectPictureSentences();

  protected readonly group = computed(() =>
    groupOf({ sector: this.soort(), region: this.regio(), size: this.grootte() }),
  );
  protected readonly publishedYears = computed(() =>
    this.store
      .years()
      .filter(({ status }) => status === 'published')
      .map(({ year }) => year),
  );
  protected readonly isWithdrawn = computed(() =>
    this.store.years().some(({ year, status }) => String(year) === this.year() && status === 'withdrawn'),
  );
  protected readonly heading = computed(() => {
    const [code, picture] = [this.theme(), this.store.picture()];
    const theme = code === undefined || picture === null ? undefined : themeByCode(picture.framework, code);
    return theme === undefined
      ? this.t('sectorPicture.heading', { year: this.year() })
      : this.t('sectorPicture.themeHeading', { theme: this.t.of(theme.title), year: this.year() });
  });
  protected readonly sentences = computed(() => {
    const [picture, figures] = [this.store.picture(), this.store.figures()];
    return picture === null || figures === null ? [] : this.sentencesOf(picture, figures, this.theme());
  });
  protected readonly result = computed(() => {
    if (this.store.isHidden()) return this.t('sectorPicture.selection.hidden');
    const figures = this.store.figures();
    if (figures === null) return '';
    const { organisations, registered, isIndicative } = figures;
    const said = this.t('sectorPicture.selection.shown', {
      count: this.f.number(organisations),
      registered: this.f.number(registered),
      share: this.f.percentage(registered === 0 ? 0 : organisations / registered),
    });
    return isIndicative ? `${said}, ${this.t('sectorPicture.selection.indicative')}` : said;
  });

  constructor() {
    effect(() => {
      const [year, user] = [Number(this.year()), this.session.user()];
      if (user !== null) untracked(() => void this.store.load(year));
    });
    effect(() => {
      const [picture, group] = [this.store.picture(), this.group()];
      if (picture !== null) untracked(() => void this.store.look(group));
    });
  }

  protected async goToYear(year: string): Promise<void> {
    if (year === this.year()) return;
    const page = this.theme() === undefined ? [] : ['thema', this.theme()];
    await this.router.navigate(['/sector', year, ...page], { queryParamsHandling: 'preserve' });
  }

  protected async lookAt(group: PictureGroup): Promise<void> {
    await this.router.navigate([], { queryParams: addressOf(group), queryParamsHandling: 'merge' });
  }

  protected async lookAtAll(): Promise<void> {
    await this.lookAt(COUNTRY);
  }
}
