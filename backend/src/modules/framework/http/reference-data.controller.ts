import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { referenceDataSchema } from '@zicht/shared/framework/reference-data.contract';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Response } from 'express';
import { Public } from '../../../platform/access/allow.js';
import { Returns } from '../../../platform/http/returns.js';
import { ReferenceQueries } from '../reference.queries.js';

/** Lists of codes in both languages. */
@ApiTags('reference data')
@Controller()
export class ReferenceDataController {
  constructor(private readonly reference: ReferenceQueries) {}

  /** Sectors, size classes, regions, kinds of evidence and municipalities, as they hold today; for whoever wants to join too. */
  @Get(API_PATHS.referenceData)
  @Public()
  @Returns(referenceDataSchema)
  async show(@Res({ passthrough: true }) response: Response): Promise<ReferenceData> {
    const { data, hash } = await this.reference.get();
    response.set({ ETag: `"${hash}"`, 'Cache-Control': 'private, no-cache' });
    return data;
  }
}
