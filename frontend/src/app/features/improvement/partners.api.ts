import { inject, Injectable } from '@angular/core';
import type {
  PartnerDetail,
  PartnerList,
  PartnerResult,
  PutPartner,
} from '@zicht/shared/improvement/partners/partner.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about the register of partners; a stale change is an answer, not an error. */
@Injectable({ providedIn: 'root' })
export class PartnersApi {
  private readonly api = inject(ApiClient);

  list(organisationId: string): Promise<PartnerList> {
    return this.api.get(fillPath(PLAN_API_PATHS.partners, { organisationId }));
  }

  /** One partner with its history. */
  show(organisationId: string, partnerId: string): Promise<PartnerDetail> {
    return this.api.get(fillPath(PLAN_API_PATHS.partner, { organisationId, partnerId }));
  }

  put(organisationId: string, partnerId: string, body: PutPartner): Promise<PartnerResult> {
    return this.api.put(fillPath(PLAN_API_PATHS.partner, { organisationId, partnerId }), body, {
      accept: [409],
    });
  }

  remove(organisationId: string, partnerId: string, version: number): Promise<PartnerResult> {
    const path = fillPath(PLAN_API_PATHS.partnerRemoval, { organisationId, partnerId });
    return this.api.post(path, { version }, { accept: [409] });
  }
}
