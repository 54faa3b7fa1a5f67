import { inject, Injectable } from '@angular/core';
import type { ExportedTrail, ExportTrail, TrailFilter, TrailPage } from '@zicht/shared/audit/trail.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests about what happened in an organisation. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly api = inject(ApiClient);

  list(
    organisationId: string,
    query: TrailFilter & { readonly limit: number; readonly offset: number },
  ): Promise<TrailPage> {
    return this.api.get(fillPath(AUDIT_API_PATHS.trail, { organisationId }), { query });
  }

  export(organisationId: string, filter: ExportTrail): Promise<ExportedTrail> {
    return this.api.post(fillPath(AUDIT_API_PATHS.trailExports, { organisationId }), filter);
  }
}
