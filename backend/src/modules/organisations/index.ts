export { OrganisationsModule } from './organisations.module.js';
export { OrganisationQueries } from './organisation.queries.js';
export { ORGANISATION_ENTITIES } from './persistence/organisation.entities.js';
export type { LocationRow, OrganisationRow } from './persistence/organisation.entities.js';
export { RegisterConcern } from './use-cases/register-concern.js';
export { RegisterOrganisation } from './use-cases/register-organisation.js';
export type { RegisterOrganisationInput } from './use-cases/register-organisation.js';
export { SettleConcern } from './use-cases/settle-concern.js';
