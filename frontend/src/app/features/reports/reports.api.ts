import { inject, Injectable } from '@angular/core';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { REPORT_API_PATHS } from '@zicht/shared/routes/report-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests that give files. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly api = inject(ApiClient);

  organisation(organisationId: string): Promise<OrganisationExport> {
    return this.api.post(fillPath(REPORT_API_PATHS.organisationExports, { organisationId }));
  }
}
