import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { injectAnswerWords } from '../../core/framework/answer-words';
import { PageHeading } from '../../core/page/page-heading';
import { SessionStore } from '../../core/session/session.store';
import { Card } from '../../ui/elements/card';
import { DataTable } from '../../ui/elements/data-table';
import { EmptyState } from '../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../ui/elements/loading/request-state';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { lowestTheme, type ProfileColumn, type ProfileTheme } from './profile-table';
import { ProfilesStore } from './profiles.store';

/** The organisations of a concern that share their profile, side by side. */
@Component({
  selector: 'zou-profiles-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DataTable, EmptyState, PageHeading, RequestStateView],
  providers: [ProfilesStore],
  templateUrl: './profiles.page.html',
})
export class ProfilesPage {
  protected readonly store = inject(ProfilesStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectAnswerWords();
  private readonly session = inject(SessionStore);

  protected readonly concern = computed(() => this.session.membership()?.bodyName ?? '');
  /** One sentence for each organisation: where it stands lowest. */
  protected readonly sentences = computed(() =>
    this.store.columns().flatMap((column) => {
      const lowest = lowestTheme(column);
      const theme = column.framework.themes.find(({ code }) => code === lowest?.theme);
      if (lowest === null || theme === undefined) return [];
      const { year } = column.profile;
      const said = {
        organisation: column.name,
        year,
        theme: this.t.of(theme.title),
        words: this.cellWords(column, lowest),
      };
      return [{ id: column.id, words: this.t('concern.lowest', said) }];
    }),
  );
  protected readonly waiting = computed(() =>
    this.f.list(this.store.waiting().map(({ organisationName }) => organisationName)),
  );

  constructor() {
    void this.store.load();
  }

  /** "3 Op orde", or the score where the framework has no levels. */
  protected cellWords({ framework }: ProfileColumn, cell: ProfileTheme): string {
    if (cell.level !== null) return this.words.level(framework, cell.level);
    return cell.score === null ? this.t('concern.none') : this.score(cell.score);
  }

  protected score(score: number): string {
    return this.f.decimal(score, 1);
  }

  protected print(): void {
    window.print();
  }
}
