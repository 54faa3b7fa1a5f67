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
import { TRAIL_KINDS, type TrailKind } from '@zicht/shared/audit/trail-actions';
import type { ShownLine, TrailOwner } from '@zicht/shared/audit/platform-trail.contract';
import { csvText } from '@zicht/shared/kernel/csv-text';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { INSPECTORATE_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { SelectField } from '../../../ui/fields/select-field';
import { TextField } from '../../../ui/fields/text-field';
import { csvBlob, saveFile } from '../../../ui/files/save-file';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { Pagination } from '../../../ui/navigation/pagination';
import { filterOf } from './trail-filter';
import { aboutOf, sentenceOf, trailTable } from './trail-sentence';
import { PAGE_SIZE, TrailStore } from './trail.store';

/** What can happen where there are no answers: in an inspectorate and on the platform. */
const KINDS_WITHOUT_ANSWERS: readonly TrailKind[] = ['people', 'account', 'organisation', 'reading'];
const KINDS: Readonly<Record<TrailOwner, readonly TrailKind[]>> = {
  organisation: TRAIL_KINDS,
  inspectorate: [...KINDS_WITHOUT_ANSWERS, 'service'],
  platform: ['signOff', ...KINDS_WITHOUT_ANSWERS],
};

/** The page above. */
const ABOVE: Readonly<Record<TrailOwner, string>> = {
  organisation: PEOPLE_PATHS.people,
  inspectorate: INSPECTORATE_PATHS.inspectors,
  platform: APP_PATHS.start,
};

/** The log in sentences; the address holds the filters and where one is. */
@Component({
  selector: 'zou-trail-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Breadcrumb, EmptyState, PageHeading, Pagination, RequestStateView, SelectField, TextField],
  providers: [TrailStore],
  templateUrl: './trail.page.html',
})
export class TrailPage {
  readonly persoon = input<string>();
  readonly soort = input<string>();
  readonly van = input<string>();
  readonly tot = input<string>();
  /** From the query: how many lines stand before this part. */
  readonly vanaf = input<string>();

  protected readonly store = inject(TrailStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly PAGE_SIZE = PAGE_SIZE;
  private readonly router = inject(Router);

  protected readonly filter = computed(
    () => filterOf({ persoon: this.persoon(), soort: this.soort(), van: this.van(), tot: this.tot() }),
    // A day that is being typed is none yet: the same filter asks nothing anew.
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  protected readonly isFiltered = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly offset = computed(() => Math.max(0, Math.trunc(Number(this.vanaf() ?? 0)) || 0));
  protected readonly kind = computed(() => this.store.body()?.kind ?? 'organisation');
  protected readonly above = computed(() => [
    { words: this.t(`trail.of.${this.kind()}.back`), link: `/${ABOVE[this.kind()]}` },
  ]);
  protected readonly people = computed(() => [
    { value: '', words: this.t('trail.filters.everybody') },
    ...[...this.store.people()]
      .sort((one, other) => this.f.compare(one.name, other.name))
      .map(({ id, name }) => ({ value: id, words: name })),
  ]);
  protected readonly kinds = computed(() => [
    { value: '', words: this.t('trail.filters.everything') },
    ...KINDS[this.kind()].map((kind) => ({
      value: kind,
      words: this.t(`trail.kinds.${kind}`),
    })),
  ]);

  constructor() {
    effect(() => {
      const [filter, offset, body] = [this.filter(), this.offset(), this.store.body()];
      if (body !== null) untracked(() => void this.store.load(filter, offset));
    });
  }

  protected sentence(line: ShownLine): string {
    return sentenceOf(line, { t: this.t, f: this.f });
  }

  protected about(line: ShownLine): string {
    return aboutOf(line, this.t);
  }

  /** Another filter begins at the newest line. */
  protected async look(queryParams: Readonly<Record<string, string | null>>): Promise<void> {
    await this.router.navigate([], {
      queryParams: { vanaf: null, ...queryParams },
      queryParamsHandling: 'merge',
      replaceUrl: !('vanaf' in queryParams),
    });
  }

  protected async download(): Promise<void> {
    const lines = await this.store.export(this.filter());
    if (lines === undefined) return;
    const text = csvText(trailTable(lines, { t: this.t, f: this.f }));
    saveFile(`${this.t('trail.download.name')}.csv`, csvBlob(text));
  }
}
