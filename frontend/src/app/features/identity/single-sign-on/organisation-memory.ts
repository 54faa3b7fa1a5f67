import { Injectable } from '@angular/core';

/** The organisation with which somebody signed in on this device last. */
const LAST = 'zou.signInCode';
/** The same while that sign-in may still be open at its provider. */
const OPEN = 'zou.signInOpen';

/** What this device remembers of signing in through an organisation: the short name in its address, and no person. */
@Injectable({ providedIn: 'root' })
export class OrganisationMemory {
  /** The organisation to offer first; null where nobody signed in so. */
  last(): string | null {
    return localStorage.getItem(LAST);
  }

  /** Somebody came in through this organisation. */
  cameIn(code: string): void {
    localStorage.setItem(LAST, code);
    localStorage.setItem(OPEN, code);
  }

  /** Where to sign out as well, once. */
  takeOpen(): string | null {
    const code = localStorage.getItem(OPEN);
    localStorage.removeItem(OPEN);
    return code;
  }
}
