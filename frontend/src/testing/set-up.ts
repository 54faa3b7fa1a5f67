import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv();

// jsdom has no canvas and says so at length; without a context no chart is drawn, its words and table are there.
HTMLCanvasElement.prototype.getContext = () => null;
