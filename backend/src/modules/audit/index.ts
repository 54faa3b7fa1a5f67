export { AuditModule } from './audit.module.js';
export { AUDIT_ENTITIES } from './persistence/audit.entities.js';
export { AuditTrail } from './use-cases/audit-trail.js';
export type { AuditDetail, AuditEntry } from './use-cases/audit-trail.js';
