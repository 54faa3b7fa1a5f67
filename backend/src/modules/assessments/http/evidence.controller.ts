import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addEvidenceSchema,
  changeEvidenceSchema,
  evidenceListSchema,
  evidenceQuerySchema,
  evidenceSchema,
  linkEvidenceSchema,
  unlinkEvidenceSchema,
} from '@zicht/shared/assessments/evidence.contract';
import type {
  AddEvidence as AddEvidenceBody,
  ChangeEvidence as ChangeEvidenceBody,
  Evidence,
  EvidenceLink,
  EvidenceList,
  EvidenceQuery,
} from '@zicht/shared/assessments/evidence.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../platform/http/returns.js';
import { AddEvidence } from '../use-cases/evidence/add-evidence.js';
import { ChangeEvidence } from '../use-cases/evidence/change-evidence.js';
import { EvidenceQueries } from '../use-cases/evidence/evidence.queries.js';
import { LinkEvidence } from '../use-cases/evidence/link-evidence.js';
import { RemoveEvidence } from '../use-cases/evidence/remove-evidence.js';
import { UnlinkEvidence } from '../use-cases/evidence/unlink-evidence.js';

/** The register of references to documents. */
@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly addEvidence: AddEvidence,
    private readonly changeEvidence: ChangeEvidence,
    private readonly removeEvidence: RemoveEvidence,
    private readonly linkEvidence: LinkEvidence,
    private readonly unlinkEvidence: UnlinkEvidence,
  ) {}

  /** A page of the register, soonest to expire first. */
  @Get(API_PATHS.evidence)
  @Allow('answers:read', 'answers:readAssigned')
  @Returns(evidenceListSchema)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: evidenceQuerySchema }) query: EvidenceQuery,
  ): Promise<EvidenceList> {
    return this.evidence.list(actor, query);
  }

  /** Adds a reference; the same id a second time answers the first. */
  @Post(API_PATHS.evidence)
  @Allow('answers:write', 'answers:writeAssigned')
  @Returns(evidenceSchema)
  add(
    @CurrentActor() actor: Actor,
    @Body({ schema: addEvidenceSchema }) body: AddEvidenceBody,
  ): Promise<Evidence> {
    return this.addEvidence.execute(actor, body);
  }

  /** Changes the fields of a reference. */
  @Put(SELDOM_API_PATHS.evidenceItem)
  @Allow('answers:write', 'answers:writeAssigned')
  @Returns(evidenceSchema)
  change(
    @CurrentActor() actor: Actor,
    @IdParam('evidenceId') evidenceId: string,
    @Body({ schema: changeEvidenceSchema }) body: ChangeEvidenceBody,
  ): Promise<Evidence> {
    return this.changeEvidence.execute(actor, { ...body, evidenceId });
  }

  /** Removes a reference that supports drafts alone. */
  @Delete(SELDOM_API_PATHS.evidenceItem)
  @Allow('answers:write', 'answers:writeAssigned')
  @ReturnsNothing()
  remove(@CurrentActor() actor: Actor, @IdParam('evidenceId') evidenceId: string): Promise<void> {
    return this.removeEvidence.execute(actor, { evidenceId });
  }

  /** Says that a reference supports a question. */
  @Post(API_PATHS.evidenceLinks)
  @Allow('answers:write', 'answers:writeAssigned')
  @Returns(evidenceSchema)
  link(
    @CurrentActor() actor: Actor,
    @IdParam('evidenceId') evidenceId: string,
    @Body({ schema: linkEvidenceSchema }) body: EvidenceLink,
  ): Promise<Evidence> {
    return this.linkEvidence.execute(actor, { ...body, evidenceId });
  }

  /** Takes a reference away from a question. */
  @Delete(API_PATHS.evidenceLinks)
  @Allow('answers:write', 'answers:writeAssigned')
  @ReturnsNothing()
  unlink(
    @CurrentActor() actor: Actor,
    @IdParam('evidenceId') evidenceId: string,
    @Query({ schema: unlinkEvidenceSchema }) query: EvidenceLink,
  ): Promise<void> {
    return this.unlinkEvidence.execute(actor, { ...query, evidenceId });
  }
}
