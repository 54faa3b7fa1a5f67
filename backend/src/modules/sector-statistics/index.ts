export { runAnonymityCommand } from './anonymity.cli.js';
export { runPublicationCommand } from './publication.cli.js';
