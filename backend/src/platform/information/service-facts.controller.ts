import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { serviceFactsSchema } from '@zicht/shared/platform/service-facts.contract';
import type { ServiceFacts } from '@zicht/shared/platform/service-facts.contract';
import { INFORMATION_API_PATHS } from '@zicht/shared/routes/information-paths';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Public } from '../access/allow.js';
import { Returns } from '../http/returns.js';

/** What the pages about privacy, accessibility and terms say of this server; it comes from the settings. */
@ApiTags('information')
@Controller()
export class ServiceFactsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Who runs the service, whom to write to, and how long what is kept. */
  @Get(INFORMATION_API_PATHS.serviceFacts)
  @Public()
  @Returns(serviceFactsSchema)
  show(): ServiceFacts {
    const { operator, contacts, retention, leavingDays, mode } = this.config;
    const { textYears, trailYears, letterDays, accountDays } = retention;
    return {
      operator: operator ?? null,
      contacts,
      retention: { textYears, trailYears, letterDays, accountDays, leavingDays },
      isDemo: mode === 'demo',
    };
  }
}
