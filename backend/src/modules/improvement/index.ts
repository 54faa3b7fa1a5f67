export { ImprovementModule } from './improvement.module.js';
export { IMPROVEMENT_ENTITIES } from './persistence/entities.js';
export { SaveActionChanges } from './use-cases/actions/save-action-changes.js';
export { OpenActionQueries } from './use-cases/actions/open-action.queries.js';
export { MakeClaim } from './use-cases/claims/make-claim.js';
export { PlanQueries } from './use-cases/plan/plan.queries.js';
export { PlanStandingQueries } from './use-cases/plan/plan-standing.queries.js';
export { PutPartner } from './use-cases/partners/put-partner.js';
