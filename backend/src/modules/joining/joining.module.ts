import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { JoinRequestsController } from './http/join-requests.controller.js';
import { JoiningController } from './http/joining.controller.js';
import { JoiningQueries } from './joining.queries.js';
import { JoinRequestRepository } from './persistence/join-request.repository.js';
import { ApproveJoining } from './use-cases/approve-joining.js';
import { AskToJoin } from './use-cases/ask-to-join.js';
import { ConfirmJoining } from './use-cases/confirm-joining.js';
import { EnrolOrganisation } from './use-cases/enrol-organisation.js';
import { Enrolment } from './use-cases/enrolment.js';
import { ForgetJoinRequests } from './use-cases/forget-join-requests.js';
import { RefuseJoining } from './use-cases/refuse-joining.js';

/** How organisations come in: asked for and approved, or registered at once. */
@Module({
  imports: [IdentityModule, OrganisationsModule],
  controllers: [JoiningController, JoinRequestsController],
  providers: [
    JoiningQueries,
    JoinRequestRepository,
    ApproveJoining,
    AskToJoin,
    ConfirmJoining,
    EnrolOrganisation,
    Enrolment,
    ForgetJoinRequests,
    RefuseJoining,
  ],
  exports: [AskToJoin, ConfirmJoining, ForgetJoinRequests],
})
export class JoiningModule {}
