import type { AssessmentAddress } from './assessment.api';

/** Remembers on this device which question was open last; its code alone, never what was answered. */
export function rememberQuestion(address: AssessmentAddress, criterion: string): void {
  localStorage.setItem(keyOf(address), criterion);
}

/** Code of the question that was open last on this device. */
export function lastQuestion(address: AssessmentAddress): string | null {
  return localStorage.getItem(keyOf(address));
}

function keyOf({ organisationId, year }: AssessmentAddress): string {
  return `zou.question.${organisationId}.${year}`;
}
