import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
} from '@angular/core';
import type { OrganisationConcern } from '@zicht/shared/sector-statistics/publication.contract';
import { PageHeading } from '../../core/page/page-heading';
import { PageHeadingStore } from '../../core/page/page-heading.store';
import { Alert } from '../../ui/elements/alert';
import { EmptyState } from '../../ui/elements/empty-state';
import { RequestStateView } from '../../ui/elements/request-state';
import { StatusLabel } from '../../ui/elements/status-label';
import { TextField } from '../../ui/fields/text-field';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { Dialog } from '../../ui/overlays/dialog';
import { ConcernForm } from './concern-form';
import { ConcernsStore } from './concerns.store';

/** Rows that come at a time. */
const ROWS = 50;

/** Settles to which concern each organisation belongs: without that nothing can be published. */
@Component({
  selector: 'zou-concerns-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ConcernForm, Dialog, EmptyState, PageHeading, RequestStateView, StatusLabel, TextField],
  providers: [ConcernsStore],
  templateUrl: './concerns.page.html',
})
export class ConcernsPage {
  private readonly heading = inject(PageHeadingStore);
  private readonly injector = inject(Injector);
  protected readonly store = inject(ConcernsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = signal('');
  protected readonly opened = signal<OrganisationConcern | null>(null);
  private readonly limit = signal(ROWS);

  private readonly found = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    const all = this.store.request.value()?.organisations ?? [];
    return all.filter(({ name, concern }) =>
      [name, concern?.name ?? ''].some((each) => each.toLocaleLowerCase().includes(words)),
    );
  });
  protected readonly rows = computed(() => this.found().slice(0, this.limit()));
  protected readonly hasMore = computed(() => this.found().length > this.limit());
  protected readonly result = computed(() =>
    this.t.count('platform.concerns.found', this.found().length, {
      count: this.f.number(this.found().length),
    }),
  );

  constructor() {
    void this.store.load();
  }

  protected search(words: string): void {
    this.words.set(words);
    this.limit.set(ROWS);
  }

  protected more(): void {
    this.limit.update((limit) => limit + ROWS);
  }

  protected open(organisation: OrganisationConcern): void {
    this.store.problem.set(null);
    this.opened.set(organisation);
  }

  protected close(): void {
    this.opened.set(null);
  }

  /** The list is another one, and the button that had focus may have moved. */
  protected finish(): void {
    this.opened.set(null);
    afterNextRender({ read: () => this.heading.focus() }, { injector: this.injector });
  }
}
