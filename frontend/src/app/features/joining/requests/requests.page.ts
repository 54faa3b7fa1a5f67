import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ReferenceItem } from '@zicht/shared/framework/reference-data.contract';
import type { JoinRequest } from '@zicht/shared/joining/join.contract';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { regionsOf, sizeClassesFor } from '../organisation-record';
import { EnrolmentForm } from './enrolment-form';
import { RefusalForm } from './refusal-form';
import { RequestsStore, type WaitingRequests } from './requests.store';

/** What is open over the page: letting in (null: one that did not ask) or refusing. */
type Opened =
  | { readonly what: 'enrolment'; readonly joinRequest: JoinRequest | null }
  | { readonly what: 'refusal'; readonly joinRequest: JoinRequest };

/** Decides on requests to join, and registers organisations at once. */
@Component({
  selector: 'zou-requests-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, EmptyState, EnrolmentForm, PageHeading, RefusalForm, RequestStateView, Time],
  providers: [RequestsStore],
  templateUrl: './requests.page.html',
})
export class RequestsPage {
  private readonly dialog = openedOverPage<Opened>();
  protected readonly store = inject(RequestsStore);
  protected readonly t = injectTexts();
  protected readonly opened = this.dialog.opened;

  constructor() {
    void this.store.load();
  }

  protected dialogHeading(): string {
    const opened = this.opened();
    if (opened === null) return '';
    if (opened.joinRequest === null) return this.t('joining.enrol.heading');
    const key = opened.what === 'enrolment' ? 'joining.approve.heading' : 'joining.refuse.heading';
    return this.t(key, { organisation: opened.joinRequest.name });
  }

  /** The particulars of a request in words: sector, size, municipality with its region. */
  protected facts(request: JoinRequest, { reference }: WaitingRequests): string[] {
    const titleIn = (items: readonly ReferenceItem[], code: string): string => {
      const item = items.find((each) => each.code === code);
      return item === undefined ? code : this.t.of(item.title);
    };
    const municipality = reference.municipalities.find(({ code }) => code === request.municipalityCode);
    return [
      titleIn(reference.lists.sectors, request.mainSector),
      titleIn(sizeClassesFor(request.mainSector, reference), request.sizeClass),
      this.t('joining.requests.place', {
        municipality: municipality?.name ?? request.municipalityCode,
        region: regionsOf(request.municipalityCode, reference, this.t)?.police ?? '',
      }),
      this.t('joining.requests.kvk', { number: request.kvkNumber }),
      ...(request.concernName === ''
        ? []
        : [this.t('joining.requests.concern', { concern: request.concernName })]),
    ];
  }

  protected open(opened: Opened): void {
    this.store.problem.set(null);
    this.dialog.open(opened);
  }

  protected close(): void {
    this.dialog.close();
  }

  protected finish(): void {
    this.dialog.finish();
  }
}
