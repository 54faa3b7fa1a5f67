import type { Injector } from '@angular/core';
import { SaveQueues, type OpenQueue } from '../../../core/autosave/queue/save-queues';
import { AssessmentApi } from '../assessment.api';
import { answerRequest } from './answer-request';
import { COMMENTS, commentRequest, EVIDENCE, evidenceRequest } from './new-entries';

/** A queue for what an earlier visit left of a year, while no page shows it. */
export function openLeftChanges(injector: Injector, organisationId: string, resource: string): OpenQueue {
  const [queues, api] = [injector.get(SaveQueues), injector.get(AssessmentApi)];
  const address = { organisationId, year: Number(resource.split('/')[1]) };
  if (resource.startsWith(COMMENTS)) return queues.open(commentRequest(api, address));
  if (resource.startsWith(EVIDENCE)) return queues.open(evidenceRequest(api, address));
  return queues.open(answerRequest(api, address));
}
