import { jest } from '@jest/globals';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv();

// The first test of a file waits until the page under test is compiled; on a busy machine that takes a while.
jest.setTimeout(30_000);

// jsdom has no canvas and says so at length; without a context no chart is drawn, its words and table are there.
HTMLCanvasElement.prototype.getContext = () => null;
