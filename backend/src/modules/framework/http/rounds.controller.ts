import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { roundListSchema } from '@zicht/shared/assessments/round.contract';
import type { RoundList } from '@zicht/shared/assessments/round.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { AllowPlatform } from '../../../platform/access/allow.js';
import { Returns } from '../../../platform/http/returns.js';
import { RoundQueries } from '../round.queries.js';

/** Yearly rounds, for those who run the platform; an organisation sees them in its list of assessments. */
@ApiTags('rounds')
@Controller()
export class RoundsController {
  constructor(private readonly rounds: RoundQueries) {}

  /** All rounds, newest first. */
  @Get(API_PATHS.rounds)
  @AllowPlatform('rounds:read')
  @Returns(roundListSchema)
  async list(): Promise<RoundList> {
    return { rounds: await this.rounds.listAll() };
  }
}
