import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { presenceSchema, tellPresenceSchema } from '@zicht/shared/assessments/presence.contract';
import type { Presence, TellPresence as TellPresenceBody } from '@zicht/shared/assessments/presence.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, WhileSuspended } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { YearParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { TellPresence } from '../use-cases/presence/tell-presence.js';

/** Who is at work on a question. */
@ApiTags('assessments')
@Controller()
export class PresenceController {
  constructor(private readonly tellPresence: TellPresence) {}

  /** Tells that the question is in view or worked on; answers who else is at work on it. Does not extend the sign-in. */
  @Post(API_PATHS.presence)
  @Allow('answers:read', 'answers:readAssigned')
  @WhileSuspended()
  @Returns(presenceSchema)
  tell(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: tellPresenceSchema }) body: TellPresenceBody,
  ): Promise<Presence> {
    return this.tellPresence.execute(actor, { ...body, year });
  }
}
