import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { PageHeading } from '../../../core/page/page-heading';
import { searchedRows } from '../../../core/page/searched-rows';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { TextField } from '../../../ui/fields/text-field';
import { saveFile } from '../../../ui/files/save-file';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { Recoveries } from '../recoveries/recoveries';
import { OrganisationForm } from './organisation-form';
import { OrganisationsStore, type KnownOrganisations } from './organisations.store';
import { StandingForm } from './standing-form';
import { Successions } from './successions';

/** What is open over the page. */
interface Opened {
  readonly what: 'change' | 'standing';
  readonly organisation: PlatformOrganisation;
}

/** All organisations: their particulars, whether they are suspended, and which carry on for which. */
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
    Successions,
    TextField,
  ],
  providers: [OrganisationsStore],
  templateUrl: './organisations.page.html',
})
export class OrganisationsPage {
  private readonly dialog = openedOverPage<Opened>();
  protected readonly store = inject(OrganisationsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly opened = this.dialog.opened;
  protected readonly sought = searchedRows(
    () => this.store.request.value()?.organisations ?? [],
    ({ name, kvkNumber }) => [name, kvkNumber ?? ''],
  );
  protected readonly result = computed(() =>
    this.t.count('joining.organisations.found', this.sought.found(), {
      count: this.f.number(this.sought.found()),
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

  /** That it will be closed, or was. */
  protected closing(day: string): string {
    const key = this.f.daysUntil(day) > 0 ? 'closing' : 'closed';
    return this.t(`joining.statuses.${key}`, { date: this.f.date(day) });
  }

  protected dialogHeading(): string {
    const opened = this.opened();
    if (opened === null) return '';
    const { name, status } = opened.organisation;
    if (opened.what === 'change') return this.t('joining.change.heading', { organisation: name });
    const key = status === 'active' ? 'joining.standing.suspendHeading' : 'joining.standing.resumeHeading';
    return this.t(key, { organisation: name });
  }

  protected async saveCertificate({ organisationId }: PlatformOrganisation): Promise<void> {
    const text = await this.store.certificate(organisationId);
    if (text === null) return;
    const name = `${this.t('joining.certificate.fileName')}-${organisationId}.json`;
    saveFile(name, new Blob([text], { type: 'application/json' }));
  }

  protected open(what: Opened['what'], organisation: PlatformOrganisation): void {
    this.store.problem.set(null);
    this.dialog.open({ what, organisation });
  }

  protected close(): void {
    this.dialog.close();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
