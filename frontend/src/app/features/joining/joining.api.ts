import { inject, Injectable } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { EnrolInspectorate, InspectorateList } from '@zicht/shared/identity/inspectorate.contract';
import type { ProposeRecovery, RecoveryList } from '@zicht/shared/identity/recovery.contract';
import type {
  ApproveJoining,
  AskToJoin,
  EnrolOrganisation,
  JoinRequestList,
} from '@zicht/shared/joining/join.contract';
import type { JoinRefusal } from '@zicht/shared/joining/join-refusals';
import type { ErasureCertificate } from '@zicht/shared/leaving/departure.contract';
import type {
  ChangeOrganisation,
  PlatformOrganisationList,
  SettleStanding,
} from '@zicht/shared/organisations/platform-organisation.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { INSPECTORATE_API_PATHS } from '@zicht/shared/routes/inspectorate-paths';
import { JOINING_API_PATHS } from '@zicht/shared/routes/joining-paths';
import { LEAVING_API_PATHS } from '@zicht/shared/routes/leaving-paths';
import { ORGANISATION_API_PATHS } from '@zicht/shared/routes/organisation-api-paths';
import { RECOVERY_API_PATHS } from '@zicht/shared/routes/recovery-api-paths';
import { SUCCESSION_API_PATHS } from '@zicht/shared/routes/succession-paths';
import type { RecordSuccession, SuccessionList } from '@zicht/shared/succession/succession.contract';
import { ApiClient } from '../../core/http/api-client';

/** Requests about joining: of whoever asks, and of whoever decides. */
@Injectable({ providedIn: 'root' })
export class JoiningApi {
  private readonly api = inject(ApiClient);

  referenceData(): Promise<ReferenceData> {
    return this.api.get(fillPath(API_PATHS.referenceData, {}));
  }

  ask(request: AskToJoin): Promise<void> {
    return this.api.post(fillPath(JOINING_API_PATHS.joining, {}), request);
  }

  confirm(token: string): Promise<void> {
    return this.api.post(fillPath(JOINING_API_PATHS.joiningConfirmation, {}), { token });
  }

  requests(): Promise<JoinRequestList> {
    return this.api.get(fillPath(JOINING_API_PATHS.joinRequests, {}));
  }

  approve(organisationId: string, record: ApproveJoining): Promise<void> {
    return this.api.post(fillPath(JOINING_API_PATHS.joinApproval, { organisationId }), record);
  }

  refuse(organisationId: string, reason: JoinRefusal): Promise<void> {
    return this.api.post(fillPath(JOINING_API_PATHS.joinRefusal, { organisationId }), { reason });
  }

  enrol(organisation: EnrolOrganisation): Promise<void> {
    return this.api.post(fillPath(ORGANISATION_API_PATHS.platformOrganisations, {}), organisation);
  }

  organisations(): Promise<PlatformOrganisationList> {
    return this.api.get(fillPath(ORGANISATION_API_PATHS.platformOrganisations, {}));
  }

  change(organisationId: string, change: ChangeOrganisation): Promise<void> {
    return this.api.put(fillPath(ORGANISATION_API_PATHS.platformOrganisation, { organisationId }), change);
  }

  settle(organisationId: string, standing: SettleStanding): Promise<void> {
    return this.api.put(fillPath(ORGANISATION_API_PATHS.organisationStanding, { organisationId }), standing);
  }

  certificate(organisationId: string): Promise<ErasureCertificate> {
    return this.api.get(fillPath(LEAVING_API_PATHS.erasureCertificate, { organisationId }));
  }

  inspectorates(): Promise<InspectorateList> {
    return this.api.get(fillPath(INSPECTORATE_API_PATHS.platformInspectorates, {}));
  }

  enrolInspectorate(enrolment: EnrolInspectorate): Promise<void> {
    return this.api.post(fillPath(INSPECTORATE_API_PATHS.platformInspectorates, {}), enrolment);
  }

  successions(): Promise<SuccessionList> {
    return this.api.get(fillPath(SUCCESSION_API_PATHS.successions, {}));
  }

  recordSuccession(succession: RecordSuccession): Promise<void> {
    return this.api.post(fillPath(SUCCESSION_API_PATHS.successions, {}), succession);
  }

  takeBackSuccession(successionId: string): Promise<void> {
    return this.api.delete(fillPath(SUCCESSION_API_PATHS.succession, { successionId }));
  }

  recoveries(): Promise<RecoveryList> {
    return this.api.get(fillPath(RECOVERY_API_PATHS.recoveries, {}));
  }

  proposeRecovery(organisationId: string, proposal: ProposeRecovery): Promise<void> {
    return this.api.put(fillPath(RECOVERY_API_PATHS.recovery, { organisationId }), proposal);
  }

  confirmRecovery(organisationId: string, email: string): Promise<void> {
    return this.api.post(fillPath(RECOVERY_API_PATHS.recoveryConfirmation, { organisationId }), { email });
  }
}
