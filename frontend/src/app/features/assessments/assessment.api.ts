import { inject, Injectable } from '@angular/core';
import type { AnswerChange, SaveChanges, SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import type {
  Assessment,
  AssessmentList,
  AssignmentList,
  AssignQuestions,
  CommentList,
  OpenAssessment,
  WriteComment,
} from '@zicht/shared/assessments/assessment.contract';
import type {
  AddEvidence,
  Evidence,
  EvidenceLink,
  EvidenceList,
} from '@zicht/shared/assessments/evidence.contract';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type { MemberList } from '@zicht/shared/identity/member.contract';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import type { KeepPlace } from '@zicht/shared/assessments/place.contract';
import type { Presence, TellPresence } from '@zicht/shared/assessments/presence.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Which assessment a request is about. */
export interface AssessmentAddress {
  readonly organisationId: string;
  readonly year: number;
}

/** Requests about assessments; the only file of the feature that knows addresses of the API. */
@Injectable({ providedIn: 'root' })
export class AssessmentApi {
  private readonly api = inject(ApiClient);

  /** Years with their round, whether opened or not, newest first. */
  list(organisationId: string): Promise<AssessmentList> {
    return this.api.get(fillPath(API_PATHS.assessments, { organisationId }));
  }

  open(organisationId: string, body: OpenAssessment): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.assessments, { organisationId }), body);
  }

  read(address: AssessmentAddress): Promise<Assessment> {
    return this.api.get(fillPath(API_PATHS.assessment, address));
  }

  /** Sends a batch of changes; a stale, invalid or refused one is an answer, not an error. */
  saveChanges(
    address: AssessmentAddress,
    changes: readonly AnswerChange[],
    keepalive = false,
  ): Promise<SaveChangesResult> {
    const body: SaveChanges = { changes: [...changes] };
    return this.api.post(fillPath(API_PATHS.changes, address), body, { accept: [409, 422], keepalive });
  }

  /** Tells who is at work on a question; answers who else is. */
  tellPresence(address: AssessmentAddress, body: TellPresence, keepalive = false): Promise<Presence> {
    return this.api.post(fillPath(API_PATHS.presence, address), body, { keepalive });
  }

  /** Remembers where this person is at work; sent also while the page goes away. */
  keepPlace(address: AssessmentAddress, body: KeepPlace): Promise<unknown> {
    return this.api.put(fillPath(API_PATHS.place, address), body, { keepalive: true });
  }

  assign(address: AssessmentAddress, body: AssignQuestions): Promise<AssignmentList> {
    return this.api.post(fillPath(API_PATHS.assignments, address), body);
  }

  members(organisationId: string): Promise<MemberList> {
    return this.api.get(fillPath(API_PATHS.members, { organisationId }));
  }

  organisation(organisationId: string): Promise<Organisation> {
    return this.api.get(fillPath(API_PATHS.organisation, { organisationId }));
  }

  referenceData(): Promise<ReferenceData> {
    return this.api.get(fillPath(API_PATHS.referenceData, {}));
  }

  comments(address: AssessmentAddress, criterion?: string): Promise<CommentList> {
    return this.api.get(fillPath(API_PATHS.comments, address), { query: { criterion } });
  }

  writeComment(address: AssessmentAddress, body: WriteComment): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.comments, address), body);
  }

  resolveComment(address: AssessmentAddress, commentId: string): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.commentResolution, { ...address, commentId }));
  }

  evidenceOf(address: AssessmentAddress, criterion: string): Promise<EvidenceList> {
    const { organisationId, year } = address;
    const path = fillPath(API_PATHS.evidence, { organisationId });
    return this.api.get(path, { query: { year, criterion, limit: 100 } });
  }

  /** The register, as far as a list to choose from needs it. */
  allEvidence(organisationId: string): Promise<EvidenceList> {
    return this.api.get(fillPath(API_PATHS.evidence, { organisationId }), { query: { limit: 100 } });
  }

  addEvidence(organisationId: string, body: AddEvidence): Promise<Evidence> {
    return this.api.post(fillPath(API_PATHS.evidence, { organisationId }), body);
  }

  linkEvidence(organisationId: string, evidenceId: string, link: EvidenceLink): Promise<unknown> {
    return this.api.post(fillPath(API_PATHS.evidenceLinks, { organisationId, evidenceId }), link);
  }

  unlinkEvidence(organisationId: string, evidenceId: string, link: EvidenceLink): Promise<unknown> {
    const path = fillPath(API_PATHS.evidenceLinks, { organisationId, evidenceId });
    return this.api.delete(path, undefined, { query: { ...link } });
  }
}
