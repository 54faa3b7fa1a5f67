import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askToJoinSchema, confirmJoiningSchema } from '@zicht/shared/joining/join.contract';
import type {
  AskToJoin as AskToJoinBody,
  ConfirmJoining as ConfirmJoiningBody,
} from '@zicht/shared/joining/join.contract';
import { JOINING_API_PATHS } from '@zicht/shared/routes/joining-paths';
import { Public } from '../../../platform/access/allow.js';
import type { RequestWithActor } from '../../../platform/access/current-actor.js';
import { ReturnsNothing } from '../../../platform/http/returns.js';
import { AskToJoin } from '../use-cases/ask-to-join.js';
import { ConfirmJoining } from '../use-cases/confirm-joining.js';

/** What somebody does who wants an organisation to take part. */
@ApiTags('joining')
@Controller()
export class JoiningController {
  constructor(
    private readonly askToJoin: AskToJoin,
    private readonly confirmJoining: ConfirmJoining,
  ) {}

  /** Asks to join; a letter asks the address to confirm. The same answer whatever is known already. */
  @Post(JOINING_API_PATHS.joining)
  @Public()
  @ReturnsNothing()
  ask(
    @Body({ schema: askToJoinSchema }) body: AskToJoinBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.askToJoin.execute(body, request.ip ?? '');
  }

  /** Confirms the address by the letter's link, once. 404 for every link that does not open. */
  @Post(JOINING_API_PATHS.joiningConfirmation)
  @Public()
  @ReturnsNothing()
  confirm(
    @Body({ schema: confirmJoiningSchema }) body: ConfirmJoiningBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.confirmJoining.execute(body, request.ip ?? '');
  }
}
