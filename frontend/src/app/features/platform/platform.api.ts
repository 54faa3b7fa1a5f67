import { inject, Injectable } from '@angular/core';
import type { PlatformReopening, PlatformReopeningList } from '@zicht/shared/assessments/assessment.contract';
import type { MailFailure, MailFailureList } from '@zicht/shared/notifications/notification.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import { PLATFORM_API_PATHS } from '@zicht/shared/routes/platform-api-paths';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import type { ConcernList, SettleConcern } from '@zicht/shared/sector-statistics/publication.contract';
import { ApiClient } from '../../core/http/api-client';

/** What the platform administrator decides on. */
export type ReopeningDecision = 'granted' | 'refused';

/** Requests of the platform's own pages. */
@Injectable({ providedIn: 'root' })
export class PlatformApi {
  private readonly api = inject(ApiClient);

  reopenings(): Promise<PlatformReopeningList> {
    return this.api.get(fillPath(PLATFORM_API_PATHS.platformReopenings, {}));
  }

  mailFailures(): Promise<MailFailureList> {
    return this.api.get(fillPath(MAIL_API_PATHS.mailFailures, {}));
  }

  retryMail({ organisationId, id: notificationId }: MailFailure): Promise<void> {
    return this.api.post(fillPath(MAIL_API_PATHS.mailRetry, { organisationId, notificationId }));
  }

  concerns(): Promise<ConcernList> {
    return this.api.get(fillPath(PICTURE_API_PATHS.concerns, {}));
  }

  settleConcern(organisationId: string, settled: SettleConcern): Promise<void> {
    return this.api.put(fillPath(PICTURE_API_PATHS.concern, { organisationId }), settled);
  }

  decide(reopening: PlatformReopening, decision: ReopeningDecision): Promise<void> {
    const { organisationId, id: reopeningId } = reopening;
    return this.api.post(
      fillPath(PLATFORM_API_PATHS.platformReopeningDecision, { organisationId, reopeningId }),
      {
        decision,
      },
    );
  }
}
