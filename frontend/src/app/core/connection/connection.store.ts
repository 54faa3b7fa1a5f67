import { Injectable, signal } from '@angular/core';

/** Whether the browser has a network; the save queue's own failures tell what lies beyond it. */
@Injectable({ providedIn: 'root' })
export class ConnectionStore {
  private readonly online = signal(navigator.onLine);
  private readonly listeners = new Set<() => void>();

  readonly isOnline = this.online.asReadonly();

  constructor() {
    addEventListener('offline', () => this.online.set(false));
    addEventListener('online', () => {
      this.online.set(true);
      for (const listener of this.listeners) listener();
    });
  }

  /** Calls the listener each time the network is back; returns how to stop that. */
  onOnline(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
