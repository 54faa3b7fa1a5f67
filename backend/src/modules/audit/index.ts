export { runAuditCommand } from './audit.cli.js';
export { AuditModule } from './audit.module.js';
export { AUDIT_ENTITIES } from './persistence/audit.entities.js';
export { AuditTrail } from './use-cases/audit-trail.js';
export type { AuditDetail, AuditEntry } from './use-cases/audit-trail.js';
export { chainFaults } from './domain/chain-faults.js';
export type { ChainFault, ChainHead, LastLine, OddLine } from './domain/chain-faults.js';
export { TrailChecker } from './use-cases/trail-checker.js';
export type { NotedHead, TrailReport } from './use-cases/trail-checker.js';
