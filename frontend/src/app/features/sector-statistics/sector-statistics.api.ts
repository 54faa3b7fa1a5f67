import { inject, Injectable } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import type {
  OwnLine,
  PictureDevelopment,
  PictureFacts,
  PictureFigures,
  PictureList,
  PictureParticipation,
  PictureQuery,
  PictureRegions,
  ResponseProgress,
} from '@zicht/shared/sector-statistics/picture.contract';
import { ApiClient } from '../../core/http/api-client';

/** Requests about the sector picture; the only file of these pages that knows addresses of the API. */
@Injectable({ providedIn: 'root' })
export class SectorStatisticsApi {
  private readonly api = inject(ApiClient);

  pictures(): Promise<PictureList> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictures, {}));
  }

  picture(year: number): Promise<PictureFacts> {
    return this.api.get(fillPath(PICTURE_API_PATHS.picture, { year }));
  }

  figures(year: number, query: PictureQuery): Promise<PictureFigures> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureFigures, { year }), { query });
  }

  regions(year: number, sector: string | null): Promise<PictureRegions> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureRegions, { year }), { query: { sector } });
  }

  development(query: PictureQuery): Promise<PictureDevelopment> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureDevelopment, {}), { query });
  }

  participation(year: number): Promise<PictureParticipation> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureParticipation, { year }));
  }

  responseProgress(): Promise<ResponseProgress> {
    return this.api.get(fillPath(PICTURE_API_PATHS.responseProgress, {}));
  }

  method(year: number): Promise<Method> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureMethod, { year }));
  }

  ownLine(organisationId: string, year: number): Promise<OwnLine> {
    return this.api.get(fillPath(PICTURE_API_PATHS.ownLine, { organisationId, year }));
  }

  referenceData(): Promise<ReferenceData> {
    return this.api.get(fillPath(API_PATHS.referenceData, {}));
  }
}
