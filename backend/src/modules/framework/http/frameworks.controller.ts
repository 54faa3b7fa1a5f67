import { createHash } from 'node:crypto';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { frameworkListSchema, type FrameworkList } from '@zicht/shared/framework/framework.contract';
import { namedVersions } from '@zicht/shared/framework/versions/version-names';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Response } from 'express';
import { SignedIn } from '../../../platform/access/allow.js';
import { VersionNamesParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { FrameworkQueries } from '../framework.queries.js';

/** Published frameworks. */
@ApiTags('frameworks')
@Controller()
export class FrameworksController {
  constructor(private readonly frameworks: FrameworkQueries) {}

  /**
   * Published versions; they never change, so a browser keeps them. Those of several years together: they are nearly
   * the same, and compressed in one answer they weigh as much as one.
   */
  @Get(API_PATHS.frameworks)
  @SignedIn()
  @Returns(frameworkListSchema)
  async show(
    @VersionNamesParam('names') names: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FrameworkList> {
    const published = await this.frameworks.getAllPublished(namedVersions(names));
    const content = createHash('sha256').update(published.map(({ sha256 }) => sha256).join());
    response.set({
      ETag: `"${content.digest('hex')}"`,
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
    return { frameworks: published.map(({ framework }) => framework) };
  }
}
