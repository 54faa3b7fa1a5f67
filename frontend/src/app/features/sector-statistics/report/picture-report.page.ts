import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { RichText } from '../../../ui/language/rich-text';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { addressOf, COUNTRY, groupOf } from '../groups/groups';
import { SmallGroup } from '../parts/small-group';
import { PictureContent } from '../picture/picture-content';
import { injectPictureSentences } from '../picture/picture-sentences';
import { PictureStore } from '../picture.store';
import { injectPictureWords } from '../words/picture-words';
import { Router } from '@angular/router';

/** The picture of a group on paper: sentences, facts, themes, regions, and how the figures were made. */
@Component({
  selector: 'zou-picture-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Breadcrumb, PageHeading, PictureContent, RequestStateView, RichText, SmallGroup],
  providers: [PictureStore],
  templateUrl: './picture-report.page.html',
})
export class PictureReportPage {
  /** Of the path. */
  readonly year = input.required<string>();
  /** Of the query: the group. */
  readonly soort = input<string>();
  readonly regio = input<string>();
  readonly grootte = input<string>();

  protected readonly store = inject(PictureStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  private readonly router = inject(Router);
  private readonly words = injectPictureWords();
  private readonly sentencesOf = injectPictureSentences();

  protected readonly trail = computed(() => [
    { words: this.t('sectorPicture.heading', { year: this.year() }), link: `/sector/${this.year()}` },
  ]);
  protected readonly group = computed(() =>
    groupOf({ sector: this.soort(), region: this.regio(), size: this.grootte() }),
  );
  protected readonly groupWords = computed(() => {
    const picture = this.store.picture();
    return picture === null ? '' : this.words.group(picture.names, this.group());
  });
  protected readonly sentences = computed(() => {
    const [picture, figures] = [this.store.picture(), this.store.figures()];
    return picture === null || figures === null ? [] : this.sentencesOf(picture, figures);
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

  protected async lookAtAll(): Promise<void> {
    await this.router.navigate([], { queryParams: addressOf(COUNTRY) });
  }

  protected print(): void {
    window.print();
  }
}
