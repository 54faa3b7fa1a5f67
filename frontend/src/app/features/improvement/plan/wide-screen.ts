import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** From this width on there is room for columns side by side. */
const WIDE = '(min-width: 52.01rem)';

/** Whether the screen is wide, followed as it changes; to be called where `inject` may be. */
export function injectIsWide(): Signal<boolean> {
  // jsdom has no screen; there all views are shown.
  if (typeof matchMedia !== 'function') return signal(true).asReadonly();
  const query = matchMedia(WIDE);
  const isWide = signal(query.matches);
  const follow = (): void => isWide.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return isWide.asReadonly();
}
