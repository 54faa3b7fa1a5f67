import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { memberListSchema } from '@zicht/shared/identity/member.contract';
import type { MemberList } from '@zicht/shared/identity/member.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { Allow } from '../../../../platform/access/allow.js';
import { CurrentActor } from '../../../../platform/access/current-actor.js';
import { IdParam } from '../../../../platform/http/parameters.js';
import { Returns } from '../../../../platform/http/returns.js';
import { PeopleQueries } from '../../people.queries.js';

/** The people of an organisation. */
@ApiTags('members')
@Controller()
export class MembersController {
  constructor(private readonly people: PeopleQueries) {}

  /** Active members with their roles, by name. */
  @Get(API_PATHS.members)
  @Allow('members:read')
  @Returns(memberListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
  ): Promise<MemberList> {
    return { members: await this.people.show(actor) };
  }
}
