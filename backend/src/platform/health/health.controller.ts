import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { healthSchema } from '@zicht/shared/platform/health.contract';
import type { Health } from '@zicht/shared/platform/health.contract';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import { Public } from '../access/allow.js';
import { Unavailable } from '../errors/unavailable.js';
import { Returns } from '../http/returns.js';
import { Readiness } from './readiness.js';

/** For the machinery around the server: is it alive, and may it get requests? */
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers; says nothing about the database. */
  @Get(PLATFORM_API_PATHS.live)
  @Public()
  @Returns(healthSchema)
  live(): Health {
    return { status: 'ok' };
  }

  /** The process can answer requests; 503 while it stops or its database is away. */
  @Get(PLATFORM_API_PATHS.ready)
  @Public()
  @Returns(healthSchema)
  async ready(): Promise<Health> {
    if (!(await this.readiness.isReady())) throw new Unavailable(undefined);
    return { status: 'ok' };
  }
}
