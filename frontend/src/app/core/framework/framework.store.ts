import { inject, Injectable } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import type { FrameworkList } from '@zicht/shared/framework/framework.contract';
import { nameOfVersion } from '@zicht/shared/framework/versions/version-names';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../http/api-client';

/** Several versions on their way in one answer. */
interface Batch {
  readonly names: string[];
  readonly answer: Promise<FrameworkList>;
}

/**
 * Published frameworks; a version never changes, so each is fetched once. Those that are asked for in one breath come
 * in one answer, which weighs hardly more than one of them.
 */
@Injectable({ providedIn: 'root' })
export class FrameworkStore {
  private readonly api = inject(ApiClient);
  private readonly requests = new Map<string, Promise<Framework>>();
  private batch: Batch | null = null;

  /** The framework with this code and version. */
  get(code: string, version: string): Promise<Framework> {
    const name = nameOfVersion({ code, version });
    const known = this.requests.get(name);
    if (known) return known;
    const request = this.fetchWithOthers(name).then(({ frameworks }) => {
      const found = frameworks.find((framework) => nameOfVersion(framework) === name);
      if (found === undefined) throw new Error('The answer holds what was asked for');
      return found;
    });
    this.requests.set(name, request);
    request.catch(() => this.requests.delete(name));
    return request;
  }

  private fetchWithOthers(name: string): Promise<FrameworkList> {
    const batch = (this.batch ??= this.startBatch());
    batch.names.push(name);
    return batch.answer;
  }

  /** Sent when the code at work has asked for all that it needs. */
  private startBatch(): Batch {
    const names: string[] = [];
    const answer = Promise.resolve().then(() => {
      this.batch = null;
      // In one order whoever asks, so that the browser knows the answer again.
      return this.api.get<FrameworkList>(fillPath(API_PATHS.frameworks, { names: names.sort().join() }));
    });
    return { names, answer };
  }
}
