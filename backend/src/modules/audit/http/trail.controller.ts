import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  exportedTrailSchema,
  exportTrailSchema,
  trailPageSchema,
  trailQuerySchema,
} from '@zicht/shared/audit/trail.contract';
import type {
  ExportedTrail,
  ExportTrail as ExportTrailBody,
  TrailPage,
  TrailQuery,
} from '@zicht/shared/audit/trail.contract';
import { AUDIT_API_PATHS } from '@zicht/shared/routes/audit-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, AllowInspectorate, FreshProof, WhileSuspended } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { Returns } from '../../../platform/http/returns.js';
import { ExportTrail } from '../use-cases/export-trail.js';
import { TrailQueries } from '../use-cases/trail.queries.js';

/** What happened in an organisation, and in an inspectorate. */
@ApiTags('audit')
@Controller()
export class TrailController {
  constructor(
    private readonly trail: TrailQueries,
    private readonly exportTrail: ExportTrail,
  ) {}

  /** A page of the trail, newest first. */
  @Get(AUDIT_API_PATHS.trail)
  @Allow('log:read')
  @Returns(trailPageSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: trailQuerySchema }) query: TrailQuery,
  ): Promise<TrailPage> {
    return this.trail.show(actor, query);
  }

  /** The filtered lines for a file; 422 when there are too many for one. */
  @Post(AUDIT_API_PATHS.trailExports)
  @Allow('log:read')
  @WhileSuspended()
  @FreshProof()
  @Returns(exportedTrailSchema)
  export(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportTrailSchema }) body: ExportTrailBody,
  ): Promise<ExportedTrail> {
    return this.exportTrail.execute(actor, body);
  }

  /** A page of the trail of an inspectorate, newest first; nothing of an organisation stands in it. */
  @Get(AUDIT_API_PATHS.inspectorateTrail)
  @AllowInspectorate('log:read')
  @Returns(trailPageSchema)
  listOfInspectorate(
    @CurrentActor() actor: Actor,
    @Query({ schema: trailQuerySchema }) query: TrailQuery,
  ): Promise<TrailPage> {
    return this.trail.show(actor, query);
  }

  /** The filtered lines of an inspectorate for a file; 422 when there are too many for one. */
  @Post(AUDIT_API_PATHS.inspectorateTrailExports)
  @AllowInspectorate('log:read')
  @FreshProof()
  @Returns(exportedTrailSchema)
  exportOfInspectorate(
    @CurrentActor() actor: Actor,
    @Body({ schema: exportTrailSchema }) body: ExportTrailBody,
  ): Promise<ExportedTrail> {
    return this.exportTrail.execute(actor, body);
  }
}
