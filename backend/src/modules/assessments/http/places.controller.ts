import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { keepPlaceSchema } from '@zicht/shared/assessments/place.contract';
import type { KeepPlace as KeepPlaceBody } from '@zicht/shared/assessments/place.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { YearParam } from '../../../platform/http/parameters.js';
import { ReturnsNothing } from '../../../platform/http/returns.js';
import { KeepPlace } from '../use-cases/answers/keep-place.js';

/** Where the reader is at work. */
@ApiTags('assessments')
@Controller()
export class PlacesController {
  constructor(private readonly keepPlace: KeepPlace) {}

  /** Remembers the question, the field and the cursor, to go on there on any device. */
  @Put(API_PATHS.place)
  @Allow('answers:write', 'answers:writeAssigned')
  @ReturnsNothing()
  keep(
    @CurrentActor() actor: Actor,
    @YearParam() year: number,
    @Body({ schema: keepPlaceSchema }) body: KeepPlaceBody,
  ): Promise<void> {
    return this.keepPlace.execute(actor, { ...body, year });
  }
}
