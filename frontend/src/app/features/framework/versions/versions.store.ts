import { inject, Injectable, signal } from '@angular/core';
import type { FrameworkVersions, StartDraft } from '@zicht/shared/framework/framework-draft.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { FrameworkApi } from '../framework.api';

/** What is wrong with a file that was offered: where, and which fault. */
export interface FileFault {
  readonly path: string;
  readonly code: string;
}

/** The versions and drafts, and the beginning of a draft. */
@Injectable()
export class VersionsStore {
  private readonly api = inject(FrameworkApi);

  readonly request = requestState<FrameworkVersions>();
  readonly problem = signal<string | null>(null);
  readonly fileFaults = signal<readonly FileFault[]>([]);

  async load(): Promise<void> {
    await this.request.run(() => this.api.versions());
  }

  /** The id of the draft that was begun; null when it was refused. */
  async start(body: StartDraft): Promise<string | null> {
    this.problem.set(null);
    this.fileFaults.set([]);
    try {
      return (await this.api.start(body)).id;
    } catch (error) {
      const faults = error instanceof ApiProblem ? error.faults : [];
      this.problem.set(problemCodeOf(error) === 'illegalTransition' ? 'versionTaken' : problemCodeOf(error));
      const inFile = faults.filter(({ path }) => path.startsWith('/source/content'));
      this.fileFaults.set(
        inFile.map(({ path, code }) => ({ path: path.slice('/source/content'.length), code })),
      );
      return null;
    }
  }
}
