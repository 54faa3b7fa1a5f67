/** A reference to a document that supports answers; never the document itself. */
export interface EvidenceReference {
  id: string;
  title: string;
  kind: string | null;
  datedOn: string | null;
  edition: string;
  owner: string;
  place: string;
  validUntil: string | null;
}

/** A reference as the register holds it. */
export interface RegisteredEvidence extends EvidenceReference {
  organisationId: string;
  version: number;
  addedBy: string;
  addedAt: Date;
}

/** A question of a year that a reference supports. */
export interface EvidenceLinkState {
  readonly year: number;
  readonly criterion: string;
}

/** A reference by its title, and who added it. */
export type NamedEvidence = Pick<RegisteredEvidence, 'id' | 'title' | 'addedBy'>;
