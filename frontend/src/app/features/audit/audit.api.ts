import { inject, Injectable } from '@angular/core';
import type { ExportedTrail, ExportTrail, TrailFilter, TrailPage } from '@zicht/shared/audit/trail.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import { ApiClient } from '../../core/http/api-client';

/** Whose trail it is: that of an organisation or of an inspectorate. */
export interface TrailBody {
  readonly kind: 'organisation' | 'inspectorate';
  readonly id: string;
}

/** Requests about what happened in an organisation or an inspectorate. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly api = inject(ApiClient);

  list(
    body: TrailBody,
    query: TrailFilter & { readonly limit: number; readonly offset: number },
  ): Promise<TrailPage> {
    return this.api.get(pathOf(body, 'trail', 'inspectorateTrail'), { query });
  }

  export(body: TrailBody, filter: ExportTrail): Promise<ExportedTrail> {
    return this.api.post(pathOf(body, 'trailExports', 'inspectorateTrailExports'), filter);
  }
}

function pathOf(
  { kind, id }: TrailBody,
  ofOrganisation: 'trail' | 'trailExports',
  ofInspectorate: 'inspectorateTrail' | 'inspectorateTrailExports',
): string {
  return kind === 'organisation'
    ? fillPath(AUDIT_API_PATHS[ofOrganisation], { organisationId: id })
    : fillPath(AUDIT_API_PATHS[ofInspectorate], { inspectorateId: id });
}
