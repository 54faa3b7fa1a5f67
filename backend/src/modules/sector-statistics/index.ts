export { runAnonymityCommand } from './anonymity.cli.js';
export { runPublicationCommand } from './publication.cli.js';
export { SectorStatisticsModule } from './sector-statistics.module.js';
export { destroySecretFile, readSecretFile } from './persistence/secret-file.js';
export { dutchPopulation } from './domain/population/dutch-population.js';
export type { StoredPublication } from './domain/publication/stored-cube.js';
export { PublicationRepository } from './persistence/publication.repository.js';
export { makeDemoPublication, restoreDemoPublication } from './use-cases/publishing/demo-publication.js';
export { checkPublicationTrail } from './use-cases/publishing/publication-trail-checker.js';
