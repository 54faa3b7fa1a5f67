export { DashboardsModule } from './dashboards.module.js';
export { ShareProfile } from './use-cases/share-profile.js';
