import { inject, Injectable } from '@angular/core';
import type { AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import type { ProfileSharing } from '@zicht/shared/dashboards/shared-profile.contract';
import type { Results } from '@zicht/shared/dashboards/results.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import { SHARING_API_PATHS } from '@zicht/shared/routes/sharing-api-paths';
import type { OwnLine, PictureFigures, PictureList } from '@zicht/shared/sector-statistics/picture.contract';
import { ApiClient } from '../../core/http/api-client';

/** Requests about results; the only file of the feature that knows addresses of the API. */
@Injectable({ providedIn: 'root' })
export class DashboardsApi {
  private readonly api = inject(ApiClient);

  /** Years with their round, newest first. */
  years(organisationId: string): Promise<AssessmentList> {
    return this.api.get(fillPath(API_PATHS.assessments, { organisationId }));
  }

  /** Whether the organisation shares its profile with its concern. */
  profileSharing(organisationId: string): Promise<ProfileSharing> {
    return this.api.get(fillPath(SHARING_API_PATHS.profileSharing, { organisationId }));
  }

  shareProfile(organisationId: string, isShared: boolean): Promise<ProfileSharing> {
    return this.api.put(fillPath(SHARING_API_PATHS.profileSharing, { organisationId }), { isShared });
  }

  results(organisationId: string, year: number): Promise<Results> {
    return this.api.get(fillPath(API_PATHS.results, { organisationId, year }));
  }

  /** The years whose sector picture was published, newest first. */
  pictures(): Promise<PictureList> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictures, {}));
  }

  /** Where the organisation stands in the published picture of a year. */
  ownLine(organisationId: string, year: number): Promise<OwnLine> {
    return this.api.get(fillPath(PICTURE_API_PATHS.ownLine, { organisationId, year }));
  }

  /** Published figures of a publication sector, or of all organisations. */
  figures(year: number, sector: string | null): Promise<PictureFigures> {
    return this.api.get(fillPath(PICTURE_API_PATHS.pictureFigures, { year }), { query: { sector } });
  }
}
