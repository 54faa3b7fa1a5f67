import { inject, Injectable } from '@angular/core';
import type { ShownLine, ShownPage, TrailOwner } from '@zicht/shared/audit/platform-trail.contract';
import type { ExportTrail, TrailFilter } from '@zicht/shared/audit/trail.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import { ApiClient } from '../../core/http/api-client';

/** Whose trail it is: that of an organisation, of an inspectorate, or the platform's log. */
export interface TrailBody {
  readonly kind: TrailOwner;
  /** Empty for the platform, of which there is one. */
  readonly id: string;
}

/** Requests about what happened in an organisation, in an inspectorate or on the platform. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly api = inject(ApiClient);

  list(
    body: TrailBody,
    query: TrailFilter & { readonly limit: number; readonly offset: number },
  ): Promise<ShownPage> {
    return this.api.get(pathsOf(body).list, { query });
  }

  export(body: TrailBody, filter: ExportTrail): Promise<{ readonly lines: readonly ShownLine[] }> {
    return this.api.post(pathsOf(body).exports, filter);
  }
}

function pathsOf({ kind, id }: TrailBody): { readonly list: string; readonly exports: string } {
  const paths = AUDIT_API_PATHS;
  if (kind === 'platform')
    return { list: fillPath(paths.platformTrail, {}), exports: fillPath(paths.platformTrailExports, {}) };
  return kind === 'organisation'
    ? {
        list: fillPath(paths.trail, { organisationId: id }),
        exports: fillPath(paths.trailExports, { organisationId: id }),
      }
    : {
        list: fillPath(paths.inspectorateTrail, { inspectorateId: id }),
        exports: fillPath(paths.inspectorateTrailExports, { inspectorateId: id }),
      };
}
