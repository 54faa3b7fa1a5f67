import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  signal,
} from '@angular/core';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { PageHeadingStore } from '../../../core/page/page-heading.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/empty-state';
import { RequestStateView } from '../../../ui/elements/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { TextField } from '../../../ui/fields/text-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { OrganisationForm } from './organisation-form';
import { OrganisationsStore, type KnownOrganisations } from './organisations.store';
import { Recoveries } from './recoveries';
import { StandingForm } from './standing-form';

/** Rows that come at a time. */
const ROWS = 50;

/** What is open over the page. */
interface Opened {
  readonly what: 'change' | 'standing';
  readonly organisation: PlatformOrganisation;
}

/** All organisations: their particulars, and whether they are suspended. */
@Component({
  selector: 'zou-organisations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Dialog,
    EmptyState,
    OrganisationForm,
    PageHeading,
    Recoveries,
    RequestStateView,
    StandingForm,
    StatusLabel,
    TextField,
  ],
  providers: [OrganisationsStore],
  templateUrl: './organisations.page.html',
})
export class OrganisationsPage {
  private readonly heading = inject(PageHeadingStore);
  private readonly injector = inject(Injector);
  protected readonly store = inject(OrganisationsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = signal('');
  protected readonly opened = signal<Opened | null>(null);
  private readonly limit = signal(ROWS);

  private readonly found = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    const all = this.store.request.value()?.organisations ?? [];
    return all.filter(({ name, kvkNumber }) =>
      [name, kvkNumber ?? ''].some((each) => each.toLocaleLowerCase().includes(words)),
    );
  });
  protected readonly rows = computed(() => this.found().slice(0, this.limit()));
  protected readonly hasMore = computed(() => this.found().length > this.limit());
  protected readonly result = computed(() =>
    this.t.count('joining.organisations.found', this.found().length, {
      count: this.f.number(this.found().length),
    }),
  );

  constructor() {
    void this.store.load();
  }

  protected facts(organisation: PlatformOrganisation, { reference }: KnownOrganisations): string {
    const sector = reference.lists.sectors.find(({ code }) => code === organisation.mainSector);
    const municipality = reference.municipalities.find(({ code }) => code === organisation.municipalityCode);
    return [
      sector === undefined ? organisation.mainSector : this.t.of(sector.title),
      municipality?.name ?? organisation.municipalityCode,
      ...(organisation.kvkNumber === null
        ? []
        : [this.t('joining.requests.kvk', { number: organisation.kvkNumber })]),
    ].join(' · ');
  }

  protected dialogHeading(): string {
    const opened = this.opened();
    if (opened === null) return '';
    const { name, status } = opened.organisation;
    if (opened.what === 'change') return this.t('joining.change.heading', { organisation: name });
    const key = status === 'active' ? 'joining.standing.suspendHeading' : 'joining.standing.resumeHeading';
    return this.t(key, { organisation: name });
  }

  protected search(words: string): void {
    this.words.set(words);
    this.limit.set(ROWS);
  }

  protected more(): void {
    this.limit.update((limit) => limit + ROWS);
  }

  protected open(what: Opened['what'], organisation: PlatformOrganisation): void {
    this.store.problem.set(null);
    this.opened.set({ what, organisation });
  }

  protected close(): void {
    this.opened.set(null);
  }

  /** The list is another one, and the button that had focus has other words. */
  protected finish(): void {
    this.opened.set(null);
    afterNextRender({ read: () => this.heading.focus() }, { injector: this.injector });
  }
}
