import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { memberTasksSchema } from '@zicht/shared/identity/people.contract';
import type { MemberTasks } from '@zicht/shared/identity/people.contract';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { MemberTasksQueries } from '../use-cases/member-tasks.queries.js';

/** What a member has in hand, for whoever lets them go. */
@ApiTags('people')
@Controller()
export class MemberTasksController {
  constructor(private readonly tasks: MemberTasksQueries) {}

  /** Numbers of open questions, open actions and references of a member. */
  @Get(PEOPLE_API_PATHS.memberTasks)
  @Allow('members:write')
  @Returns(memberTasksSchema)
  show(@CurrentActor() actor: Actor, @IdParam('userId') userId: string): Promise<MemberTasks> {
    return this.tasks.show(actor, userId);
  }
}
