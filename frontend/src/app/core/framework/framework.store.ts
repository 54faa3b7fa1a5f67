import { inject, Injectable } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../http/api-client';

/** Published frameworks; a version never changes, so each is fetched once. */
@Injectable({ providedIn: 'root' })
export class FrameworkStore {
  private readonly api = inject(ApiClient);
  private readonly requests = new Map<string, Promise<Framework>>();

  /** The framework with this code and version. */
  get(code: string, version: string): Promise<Framework> {
    const key = `${code}/${version}`;
    const known = this.requests.get(key);
    if (known) return known;
    const request = this.api.get<Framework>(fillPath(API_PATHS.framework, { code, version }));
    this.requests.set(key, request);
    request.catch(() => this.requests.delete(key));
    return request;
  }
}
