import { InjectionToken } from '@angular/core';

/** Leaves the application for another address. */
export const GO_TO = new InjectionToken<(address: string) => void>('goTo', {
  providedIn: 'root',
  factory: () => (address: string) => location.assign(address),
});
