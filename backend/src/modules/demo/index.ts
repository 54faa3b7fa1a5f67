export { DemoClock } from './use-cases/demo-clock.js';
export { demoParts } from './use-cases/demo-parts.js';
export {
  demoAccounts,
  FIRST_ACCOUNT,
  LAST_ACCOUNT,
  NoDemoInProduction,
  requireDemo,
  seedDemo,
} from './use-cases/seed-demo.js';
export type { DemoAccount } from './use-cases/seed-people.js';
export { PAST_YEARS } from './domain/calendar.js';
export { demoHands } from './use-cases/demo-hands.js';
export { seedBackground } from './use-cases/seed-background.js';
export type { MunicipalityFile } from './use-cases/seed-background.js';
