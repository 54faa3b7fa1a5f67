import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { resultsSchema } from '@zicht/shared/dashboards/results.contract';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { YearParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { ResultsQueries } from '../use-cases/results.queries.js';

/** Results of one organisation. */
@ApiTags('results')
@Controller()
export class ResultsController {
  constructor(private readonly results: ResultsQueries) {}

  /** A year beside all submitted ones, and the plan, from which the browser computes the dashboards. */
  @Get(API_PATHS.results)
  @Allow('answers:read')
  @Returns(resultsSchema)
  show(@CurrentActor() actor: Actor, @YearParam() year: number): Promise<Results> {
    return this.results.show(actor, year);
  }
}
