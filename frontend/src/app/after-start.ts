import { effect, untracked, type Injector } from '@angular/core';
import { LeftChanges } from './core/autosave/left-changes';
import { keepApplication } from './core/offline/application-worker';
import { SessionStore } from './core/session/session.store';

/** What nobody waits for: sends what earlier visits left, and makes a start without a network possible. */
export function afterStart(injector: Injector): void {
  injector.get(LeftChanges).start();
  const session = injector.get(SessionStore);
  effect(
    () => {
      if (session.ends() !== null || session.status() === 'visitor') untracked(() => void session.remember());
    },
    { injector },
  );
  keepApplication();
}
