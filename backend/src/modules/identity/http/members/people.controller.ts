import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changeDeputySchema,
  changeRolesSchema,
  inviteSchema,
  memberTasksSchema,
  peopleSchema,
  removeMemberSchema,
} from '@zicht/shared/identity/people.contract';
import type {
  ChangeDeputy,
  ChangeRoles as ChangeRolesBody,
  Invite,
  MemberTasks,
  People,
  RemoveMember as RemoveMemberBody,
} from '@zicht/shared/identity/people.contract';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { Allow, FreshProof } from '../../../../platform/access/allow.js';
import { CurrentActor } from '../../../../platform/access/current-actor.js';
import { IdParam } from '../../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { OrganisationPeopleQueries } from '../../organisation-people.queries.js';
import { AppointDeputy } from '../../use-cases/members/appoint-deputy.js';
import { ChangeRoles } from '../../use-cases/members/change-roles.js';
import { InviteColleague } from '../../use-cases/invitations/invite-colleague.js';
import { RemoveMember } from '../../use-cases/members/remove-member.js';
import { RenewInvitation } from '../../use-cases/invitations/renew-invitation.js';
import { WithdrawInvitation } from '../../use-cases/invitations/withdraw-invitation.js';

/** Who belongs to an organisation, and as what. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: OrganisationPeopleQueries,
    private readonly inviteColleague: InviteColleague,
    private readonly renewInvitation: RenewInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly changeMemberRoles: ChangeRoles,
    private readonly appointDeputy: AppointDeputy,
    private readonly removeMember: RemoveMember,
  ) {}

  /** Members with their roles; addresses and open invitations for whoever manages members. */
  @Get(PEOPLE_API_PATHS.people)
  @Allow('members:read')
  @Returns(peopleSchema)
  list(@CurrentActor() actor: Actor): Promise<People> {
    return this.people.show(actor);
  }

  /** Invites somebody; the letter has a link that works once, for seven days. */
  @Post(PEOPLE_API_PATHS.invitations)
  @Allow('members:write')
  @ReturnsNothing()
  invite(@CurrentActor() actor: Actor, @Body({ schema: inviteSchema }) body: Invite): Promise<void> {
    return this.inviteColleague.execute(actor, body);
  }

  /** Sends an invitation anew; its link before stops working. */
  @Post(PEOPLE_API_PATHS.invitationRenewal)
  @Allow('members:write')
  @ReturnsNothing()
  renew(@CurrentActor() actor: Actor, @IdParam('invitationId') invitationId: string): Promise<void> {
    return this.renewInvitation.execute(actor, invitationId);
  }

  /** Takes an invitation back. */
  @Post(PEOPLE_API_PATHS.invitationWithdrawal)
  @Allow('members:write')
  @ReturnsNothing()
  withdraw(@CurrentActor() actor: Actor, @IdParam('invitationId') invitationId: string): Promise<void> {
    return this.withdrawInvitation.execute(actor, invitationId);
  }

  /** Gives a member other roles; 409 when somebody else changed the member. */
  @Put(PEOPLE_API_PATHS.memberRoles)
  @Allow('members:write')
  @FreshProof()
  @ReturnsNothing()
  changeRoles(
    @CurrentActor() actor: Actor,
    @IdParam('userId') userId: string,
    @Body({ schema: changeRolesSchema }) body: ChangeRolesBody,
  ): Promise<void> {
    return this.changeMemberRoles.execute(actor, userId, body);
  }

  /** Lets a member stand in for the coordinator, or ends that; 409 when somebody else changed the member. */
  @Put(PEOPLE_API_PATHS.memberDeputy)
  @Allow('members:write')
  @FreshProof()
  @ReturnsNothing()
  changeDeputy(
    @CurrentActor() actor: Actor,
    @IdParam('userId') userId: string,
    @Body({ schema: changeDeputySchema }) body: ChangeDeputy,
  ): Promise<void> {
    return this.appointDeputy.execute(actor, userId, body);
  }

  /** Ends a membership and hands over; 409 when somebody else changed the member. */
  @Post(PEOPLE_API_PATHS.memberRemoval)
  @Allow('members:write')
  @FreshProof()
  @Returns(memberTasksSchema)
  remove(
    @CurrentActor() actor: Actor,
    @IdParam('userId') userId: string,
    @Body({ schema: removeMemberSchema }) body: RemoveMemberBody,
  ): Promise<MemberTasks> {
    return this.removeMember.execute(actor, userId, body);
  }
}
