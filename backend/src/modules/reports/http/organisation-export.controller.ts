import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { organisationExportSchema } from '@zicht/shared/reports/organisation-export.contract';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { REPORT_API_PATHS } from '@zicht/shared/routes/report-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, FreshProof, WhileSuspended } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { Returns } from '../../../platform/http/returns.js';
import { ExportOrganisation } from '../use-cases/export-organisation.js';

/** What an organisation takes along. */
@ApiTags('reports')
@Controller()
export class OrganisationExportController {
  constructor(private readonly exportOrganisation: ExportOrganisation) {}

  /** Everything that the organisation has here; the trail says that it was taken. */
  @Post(REPORT_API_PATHS.organisationExports)
  @Allow('organisation:export')
  @WhileSuspended()
  @FreshProof()
  @Returns(organisationExportSchema)
  export(@CurrentActor() actor: Actor): Promise<OrganisationExport> {
    return this.exportOrganisation.execute(actor);
  }
}
