import { test as base, expect } from '@playwright/test';
import { environment } from './worlds/environment';
import { WeakWorld } from './worlds/weak-world';
import { World } from './worlds/world';

/** What journeys and sweep get besides Playwright's own. */
interface Given {
  /** A service with a database of its own; whatever happens there stays there. */
  readonly world: World;
  /** The same, behind a line that can be cut and with a server that can be killed. */
  readonly weak: WeakWorld;
}

/** What all tests of one worker get. */
interface GivenToAll {
  /** The service that all look at and nobody changes. */
  readonly shared: World;
}

/** `test` of every journey: at its end no page may have complained, broken its policy or called a stranger. */
export const test = base.extend<Given, GivenToAll>({
  world: async ({ browser }, use) => {
    const world = await World.begin(browser);
    try {
      await use(world);
      expect(world.complaints()).toEqual([]);
    } finally {
      await world.close();
    }
  },
  weak: async ({ browser }, use) => {
    const weak = await WeakWorld.begin(browser);
    try {
      await use(weak);
      expect(weak.world.complaints()).toEqual([]);
    } finally {
      await weak.world.close();
    }
  },
  shared: [
    async ({ browser }, use) => {
      const world = new World(environment.baseUrl, browser);
      try {
        await use(world);
      } finally {
        await world.close();
      }
    },
    { scope: 'worker' },
  ],
});

export { expect };
