import { inject, Injectable } from '@angular/core';
import type {
  AddEvidence,
  ChangeEvidence,
  Evidence,
  EvidenceList,
} from '@zicht/shared/assessments/evidence.contract';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Which part of the register is read. */
export interface EvidencePage {
  readonly offset: number;
  readonly limit: number;
}

/** Requests about the register of references; the only file of the feature that knows addresses of the API. */
@Injectable({ providedIn: 'root' })
export class EvidenceApi {
  private readonly api = inject(ApiClient);

  list(organisationId: string, page: EvidencePage): Promise<EvidenceList> {
    return this.api.get(fillPath(API_PATHS.evidence, { organisationId }), { query: { ...page } });
  }

  add(organisationId: string, body: AddEvidence): Promise<Evidence> {
    return this.api.post(fillPath(API_PATHS.evidence, { organisationId }), body);
  }

  change(organisationId: string, evidenceId: string, body: ChangeEvidence): Promise<Evidence> {
    return this.api.put(fillPath(SELDOM_API_PATHS.evidenceItem, { organisationId, evidenceId }), body);
  }

  remove(organisationId: string, evidenceId: string): Promise<unknown> {
    return this.api.delete(fillPath(SELDOM_API_PATHS.evidenceItem, { organisationId, evidenceId }));
  }

  referenceData(): Promise<ReferenceData> {
    return this.api.get(fillPath(API_PATHS.referenceData, {}));
  }
}
