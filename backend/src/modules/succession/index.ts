export { SuccessionModule } from './succession.module.js';
