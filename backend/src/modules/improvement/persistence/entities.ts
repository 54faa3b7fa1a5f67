import { PartnerRow } from './partner.entities.js';

/** Entities of this feature, for the data source. */
export const IMPROVEMENT_ENTITIES = [PartnerRow];
