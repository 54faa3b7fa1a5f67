export { runAnonymityCommand } from './anonymity.cli.js';
