import { Injectable, signal } from '@angular/core';

const STORAGE_KEY = 'zou.shortcuts';

/** Whether keyboard shortcuts work in this browser; listed and switched at `/hulp`. */
@Injectable({ providedIn: 'root' })
export class ShortcutsStore {
  private readonly on = signal(localStorage.getItem(STORAGE_KEY) !== 'off');

  readonly isOn = this.on.asReadonly();

  /** Switches them on or off, and remembers it in this browser. */
  set(isOn: boolean): void {
    localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
    this.on.set(isOn);
  }
}
