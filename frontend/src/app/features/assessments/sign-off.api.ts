import { inject, Injectable } from '@angular/core';
import type {
  Approve,
  AskReopening,
  ChangeAfterApproval,
  DecideReopening,
  ReviewTheme,
  SendBack,
  SendToBoard,
  Submit,
  TakeBack,
} from '@zicht/shared/assessments/assessment-steps.contract';
import type {
  AssessmentStanding,
  Submission,
  ThemeReviewList,
} from '@zicht/shared/assessments/assessment.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SIGN_OFF_API_PATHS } from '@zicht/shared/routes/sign-off-api-paths';
import { ApiClient } from '../../core/http/api-client';
import type { AssessmentAddress } from './assessment.api';

/** Requests from the board's reading to the submission and after it; apart, because a question needs none of them. */
@Injectable({ providedIn: 'root' })
export class SignOffApi {
  private readonly api = inject(ApiClient);

  sendToBoard(address: AssessmentAddress, body: SendToBoard): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.sendToBoard, address), body);
  }

  takeBack(address: AssessmentAddress, body: TakeBack): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.takeBack, address), body);
  }

  reviewTheme(address: AssessmentAddress, theme: string, body: ReviewTheme): Promise<ThemeReviewList> {
    return this.api.put(fillPath(SIGN_OFF_API_PATHS.review, { ...address, theme }), body);
  }

  sendBack(address: AssessmentAddress, body: SendBack): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.sendBack, address), body);
  }

  approve(address: AssessmentAddress, body: Approve): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.approve, address), body);
  }

  change(address: AssessmentAddress, body: ChangeAfterApproval): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.change, address), body);
  }

  submit(address: AssessmentAddress, body: Submit): Promise<AssessmentStanding> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.submit, address), body);
  }

  submission(address: AssessmentAddress, number: number): Promise<Submission> {
    return this.api.get(fillPath(SIGN_OFF_API_PATHS.submission, { ...address, number }));
  }

  askReopening(address: AssessmentAddress, body: AskReopening): Promise<unknown> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.reopenings, address), body);
  }

  decideReopening(address: AssessmentAddress, reopeningId: string, body: DecideReopening): Promise<unknown> {
    return this.api.post(fillPath(SIGN_OFF_API_PATHS.reopeningDecision, { ...address, reopeningId }), body);
  }
}
