import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  exportedPlatformTrailSchema,
  platformTrailPageSchema,
} from '@zicht/shared/audit/platform-trail.contract';
import type { ExportedPlatformTrail, PlatformTrailPage } from '@zicht/shared/audit/platform-trail.contract';
import { exportTrailSchema, trailQuerySchema } from '@zicht/shared/audit/trail.contract';
import type { ExportTrail, TrailQuery } from '@zicht/shared/audit/trail.contract';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { AllowPlatform, FreshProof } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { Returns } from '../../../platform/http/returns.js';
import { PlatformTrailQueries } from '../platform-trail.queries.js';
import { ExportPlatformTrail } from '../use-cases/accounts/export-platform-trail.js';

/** The log of the platform, for its administrators: what is administered, and nothing of what happens in an organisation. */
@ApiTags('audit')
@Controller()
export class PlatformTrailController {
  constructor(
    private readonly trail: PlatformTrailQueries,
    private readonly exportTrail: ExportPlatformTrail,
  ) {}

  /** A page of the platform's log, newest first. */
  @Get(AUDIT_API_PATHS.platformTrail)
  @AllowPlatform('log:read')
  @Returns(platformTrailPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: trailQuerySchema }) query: TrailQuery,
  ): Promise<PlatformTrailPage> {
    return this.trail.show(actor, query);
  }

  /** The filtered lines of the platform's log for a file; 422 when there are too many for one. */
  @Post(AUDIT_API_PATHS.platformTrailExports)
  @AllowPlatform('log:read')
  @FreshProof()
  @Returns(exportedPlatformTrailSchema)
  export(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportTrailSchema }) body: ExportTrail,
  ): Promise<ExportedPlatformTrail> {
    return this.exportTrail.execute(actor, body);
  }
}
