import { Injectable } from '@angular/core';

/** What was typed and not sent yet, kept while the person looks at other pages; leaving the site is asked about. */
@Injectable()
export class Drafts {
  private readonly drafts = new Map<string, unknown>();

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.drafts.size > 0) event.preventDefault();
    });
  }

  read<Draft>(key: string): Draft | undefined {
    return this.drafts.get(key) as Draft | undefined;
  }

  keep(key: string, draft: unknown): void {
    this.drafts.set(key, draft);
  }

  drop(key: string): void {
    this.drafts.delete(key);
  }
}
