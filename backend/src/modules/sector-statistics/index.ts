export { runAnonymityCommand } from './anonymity.cli.js';
export { runPublicationCommand } from './publication.cli.js';
export { SectorStatisticsModule } from './sector-statistics.module.js';
export { destroySecretFile, readSecretFile } from './persistence/secret-file.js';
