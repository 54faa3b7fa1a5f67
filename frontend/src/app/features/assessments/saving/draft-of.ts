import type { AssessmentAddress } from '../assessment.api';

/** What a draft of this kind is about: one question of one year of one organisation; null while that is unknown. */
export function draftOf(kind: string, address: AssessmentAddress | null, criterion: string) {
  if (address === null || criterion === '') return null;
  return { organisationId: address.organisationId, resource: `${kind}/${address.year}/${criterion}` };
}
