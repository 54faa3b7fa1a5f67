import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Partner, PartnerDetail } from '@zicht/shared/improvement/partners/partner.contract';
import { isCheckDue } from '@zicht/shared/improvement/partners/partners';
import { requestState } from '../../../core/request/request-state';
import { Details } from '../../../ui/elements/details';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { PartnersStore } from './partners.store';

/** One partner: how to reach it, what was agreed, and whether somebody looked within the year. */
@Component({
  selector: 'zou-partner-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Details, StatusLabel, Time],
  templateUrl: './partner-card.html',
})
export class PartnerCard {
  readonly partner = input.required<Partner>();
  readonly changeAsked = output<Partner>();
  readonly removalAsked = output<Partner>();

  protected readonly store = inject(PartnersStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly history = requestState<PartnerDetail | null>();
  protected readonly dialled = computed(() => this.partner().phone.replace(/[^\d+]/g, ''));
  protected readonly isDue = computed(() => isCheckDue(this.partner().checkedOn, this.store.today()));
  protected readonly hasLapsed = computed(() => {
    const until = this.partner().agreementUntil;
    return until !== null && until < this.store.today();
  });
  protected readonly events = computed(() =>
    (this.history.value()?.events ?? []).map(({ version, kind, fields, by, at }) => ({
      version,
      by: by.name,
      at,
      words: this.t(`partners.history.${kind}`),
      fields: this.f.list(fields.map((field) => this.t(`partners.field.${field}`))),
    })),
  );

  protected readHistory(isOpen: boolean): void {
    // Anew with each change of the partner: the version says so.
    const { id, version } = this.partner();
    if (isOpen && this.history.value()?.partner.version !== version)
      void this.history.run(() => this.store.history(id));
  }
}
