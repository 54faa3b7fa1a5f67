const NAME = 'zou-queue ';

/** Tells the tabs of this browser which of them sends what waits for a scope; without locks each sends all, harmlessly. */
export class ScopeLocks {
  private readonly releases = new Map<string, () => void>();

  /** Holds the scope as soon as no other tab does, until it is released or the page is gone. */
  hold(scope: string): void {
    if (this.releases.has(scope)) return;
    const released = new Promise<void>((resolve) => this.releases.set(scope, resolve));
    void navigator.locks?.request(NAME + scope, () => released);
  }

  release(scope: string): void {
    this.releases.get(scope)?.();
    this.releases.delete(scope);
  }

  async isHeld(scope: string): Promise<boolean> {
    const { held } = (await navigator.locks?.query()) ?? {};
    return held?.some(({ name }) => name === NAME + scope) ?? false;
  }
}
