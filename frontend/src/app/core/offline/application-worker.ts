import { isDevMode } from '@angular/core';
import { untilItComes } from './until-it-comes';

const WORKER = '/worker.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Lets the browser keep the files of the application, so that a closed tab opens without a network. */
export function keepApplication(): void {
  if (isDevMode() || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('zicht', { createScriptURL: () => WORKER });
  const worker = policy?.createScriptURL(WORKER) ?? WORKER;
  // Where a browser keeps nothing (a private window, a full disk), everything else works as before.
  untilItComes(() => navigator.serviceWorker.register(worker)).catch(() => undefined);
}
