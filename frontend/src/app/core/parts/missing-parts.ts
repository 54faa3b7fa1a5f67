import { ErrorHandler, Injectable, inject, signal, type Provider } from '@angular/core';

/** Angular's code for a deferred part of a template that could not be fetched and has no words of its own for that. */
const PART_MISSING = -750;

/** Parts of the page that could not be fetched, because the line or the server was gone just then. */
@Injectable({ providedIn: 'root' })
export class MissingParts {
  private readonly missing = signal(false);

  /** Stays true until the page is loaded again: Angular does not ask for such a part a second time. */
  readonly hasAny = this.missing.asReadonly();

  tell(): void {
    this.missing.set(true);
  }
}

/** Tells the person of a part that is not there; every other error goes where errors go. */
@Injectable()
class PartErrorHandler extends ErrorHandler {
  private readonly parts = inject(MissingParts);

  override handleError(error: unknown): void {
    if ((error as { code?: unknown } | null)?.code === PART_MISSING) this.parts.tell();
    else super.handleError(error);
  }
}

export function provideMissingParts(): Provider {
  return { provide: ErrorHandler, useClass: PartErrorHandler };
}
