export { LeavingModule } from './leaving.module.js';
export { EraseDeparted } from './use-cases/erase-departed.js';
export type { DepartedReport } from './use-cases/erase-departed.js';
