import { inject, Injectable } from '@angular/core';
import type { ClaimResult, MakeClaim } from '@zicht/shared/improvement/claim.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PLAN_API_PATHS } from '@zicht/shared/routes/plan-api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about what stands since the last submission; a stale change is an answer, not an error. */
@Injectable({ providedIn: 'root' })
export class ClaimsApi {
  private readonly api = inject(ApiClient);

  make(organisationId: string, criterion: string, body: MakeClaim): Promise<ClaimResult> {
    return this.api.put(fillPath(PLAN_API_PATHS.claim, { organisationId, criterion }), body, {
      accept: [409],
    });
  }

  /** Back to what stood before the last change; once more is the way forward again. */
  undo(organisationId: string, criterion: string, version: number): Promise<ClaimResult> {
    const path = fillPath(PLAN_API_PATHS.claimUndo, { organisationId, criterion });
    return this.api.post(path, { version }, { accept: [409] });
  }
}
