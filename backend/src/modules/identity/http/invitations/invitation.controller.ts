import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  acceptInvitationSchema,
  openedInvitationSchema,
  openInvitationSchema,
} from '@zicht/shared/identity/people.contract';
import type {
  AcceptInvitation as AcceptInvitationBody,
  OpenedInvitation,
  OpenInvitation as OpenInvitationBody,
} from '@zicht/shared/identity/people.contract';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { Public } from '../../../../platform/access/allow.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { AcceptInvitation } from '../../use-cases/invitations/accept-invitation.js';
import { OpenInvitation } from '../../use-cases/invitations/open-invitation.js';

/** What the holder of an invitation's link may do; the secret comes in the body, so that no log sees it. */
@ApiTags('invitation')
@Controller()
export class InvitationController {
  constructor(
    private readonly openInvitation: OpenInvitation,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  /** Shows the invitation; 404 for every link that does not open, whatever the reason. */
  @Post(PEOPLE_API_PATHS.invitation)
  @Public()
  @Returns(openedInvitationSchema)
  open(
    @Body({ schema: openInvitationSchema }) { token }: OpenInvitationBody,
    @Req() request: RequestWithActor,
  ): Promise<OpenedInvitation> {
    return this.openInvitation.execute({ token, address: request.ip ?? '' });
  }

  /** Accepts it; nobody is signed in by this. */
  @Post(PEOPLE_API_PATHS.invitationAcceptance)
  @Public()
  @ReturnsNothing()
  accept(
    @Body({ schema: acceptInvitationSchema }) body: AcceptInvitationBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.acceptInvitation.execute(body, {
      address: request.ip ?? '',
      requestId: String(request.id ?? ''),
    });
  }
}
