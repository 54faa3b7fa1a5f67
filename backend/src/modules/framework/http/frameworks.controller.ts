import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { frameworkDocumentSchema } from '@zicht/shared/framework/framework.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Response } from 'express';
import { SignedIn } from '../../../platform/access/allow.js';
import { CodeParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { FrameworkQueries } from '../framework.queries.js';

/** Published frameworks. */
@ApiTags('frameworks')
@Controller()
export class FrameworksController {
  constructor(private readonly frameworks: FrameworkQueries) {}

  /** One published version; it never changes, so a browser keeps it. */
  @Get(API_PATHS.framework)
  @SignedIn()
  @Returns(frameworkDocumentSchema)
  async show(
    @CodeParam('code') code: string,
    @CodeParam('version') version: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Framework> {
    const { framework, sha256 } = await this.frameworks.getPublished(code, version);
    response.set({ ETag: `"${sha256}"`, 'Cache-Control': 'private, max-age=31536000, immutable' });
    return framework;
  }
}
