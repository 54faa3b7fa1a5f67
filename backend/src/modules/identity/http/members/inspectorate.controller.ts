import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeInspectorRolesSchema,
  enrolInspectorateSchema,
  inspectorateListSchema,
  inspectorsSchema,
  inviteInspectorSchema,
  removeInspectorSchema,
} from '@zicht/shared/identity/inspectorate.contract';
import type {
  ChangeInspectorRoles,
  EnrolInspectorate as EnrolInspectorateBody,
  InspectorateList,
  Inspectors,
  InviteInspector,
  RemoveInspector,
} from '@zicht/shared/identity/inspectorate.contract';
import { INSPECTORATE_API_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { AllowInspectorate, AllowPlatform, FreshProof } from '../../../../platform/access/allow.js';
import { CurrentActor } from '../../../../platform/access/current-actor.js';
import { IdParam } from '../../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { InspectorQueries } from '../../inspector.queries.js';
import { InspectorateQueries } from '../../inspectorate.queries.js';
import { ChangeRoles } from '../../use-cases/members/change-roles.js';
import { EnrolInspectorate } from '../../use-cases/members/enrol-inspectorate.js';
import { InviteColleague } from '../../use-cases/invitations/invite-colleague.js';
import { RemoveMember } from '../../use-cases/members/remove-member.js';
import { RenewInvitation } from '../../use-cases/invitations/renew-invitation.js';
import { WithdrawInvitation } from '../../use-cases/invitations/withdraw-invitation.js';

/** Inspectorates, and who belongs to one. */
@ApiTags('inspectorates')
@Controller()
export class InspectorateController {
  constructor(
    private readonly inspectors: InspectorQueries,
    private readonly inspectorates: InspectorateQueries,
    private readonly enrolment: EnrolInspectorate,
    private readonly inviteColleague: InviteColleague,
    private readonly renewInvitation: RenewInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly changeMemberRoles: ChangeRoles,
    private readonly removeMember: RemoveMember,
  ) {}

  /** All inspectorates by name. */
  @Get(INSPECTORATE_API_PATHS.platformInspectorates)
  @AllowPlatform('accounts:write')
  @Returns(inspectorateListSchema)
  list(@CurrentActor() actor: Actor): Promise<InspectorateList> {
    return this.inspectorates.list(actor);
  }

  /** Registers an inspectorate and invites its first coordinator; anew while nobody belongs to it. */
  @Post(INSPECTORATE_API_PATHS.platformInspectorates)
  @AllowPlatform('accounts:write')
  @FreshProof()
  @ReturnsNothing()
  enrol(
    @CurrentActor() actor: Actor,
    @Body({ schema: enrolInspectorateSchema }) body: EnrolInspectorateBody,
  ): Promise<void> {
    return this.enrolment.execute(actor, body);
  }

  /** Inspectors with their roles and addresses, and the invitations that wait. */
  @Get(INSPECTORATE_API_PATHS.inspectors)
  @AllowInspectorate('inspectors:write')
  @Returns(inspectorsSchema)
  show(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
  ): Promise<Inspectors> {
    return this.inspectors.show(actor);
  }

  /** Invites somebody; the letter has a link that works once, for seven days. */
  @Post(INSPECTORATE_API_PATHS.inspectorInvitations)
  @AllowInspectorate('inspectors:write')
  @ReturnsNothing()
  invite(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
    @Body({ schema: inviteInspectorSchema }) body: InviteInspector,
  ): Promise<void> {
    return this.inviteColleague.execute(actor, body);
  }

  /** Sends an invitation anew; its link before stops working. */
  @Post(INSPECTORATE_API_PATHS.inspectorInvitationRenewal)
  @AllowInspectorate('inspectors:write')
  @ReturnsNothing()
  renew(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<void> {
    return this.renewInvitation.execute(actor, invitationId);
  }

  /** Takes an invitation back. */
  @Post(INSPECTORATE_API_PATHS.inspectorInvitationWithdrawal)
  @AllowInspectorate('inspectors:write')
  @ReturnsNothing()
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
    @IdParam('invitationId') invitationId: string,
  ): Promise<void> {
    return this.withdrawInvitation.execute(actor, invitationId);
  }

  /** Gives an inspector other roles; 409 when somebody else changed the person. */
  @Put(INSPECTORATE_API_PATHS.inspectorRoles)
  @AllowInspectorate('inspectors:write')
  @FreshProof()
  @ReturnsNothing()
  changeRoles(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
    @IdParam('userId') userId: string,
    @Body({ schema: changeInspectorRolesSchema }) body: ChangeInspectorRoles,
  ): Promise<void> {
    return this.changeMemberRoles.execute(actor, userId, body);
  }

  /** Lets an inspector go; 409 when somebody else changed the person. */
  @Post(INSPECTORATE_API_PATHS.inspectorRemoval)
  @AllowInspectorate('inspectors:write')
  @FreshProof()
  @ReturnsNothing()
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam('inspectorateId') _inspectorateId: string,
    @IdParam('userId') userId: string,
    @Body({ schema: removeInspectorSchema }) { version }: RemoveInspector,
  ): Promise<void> {
    await this.removeMember.execute(actor, userId, { version, successorId: null });
  }
}
