import { computed, inject, Injectable, signal } from '@angular/core';
import type { ShownLine, ShownPage } from '@zicht/shared/audit/platform-trail.contract';
import type { ExportTrail, TrailFilter } from '@zicht/shared/audit/trail.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { AuditApi, type TrailBody } from '../audit.api';

/** Lines on one page of the log. */
export const PAGE_SIZE = 50;

/** A file asks for each of these by name. */
const NOTHING: ExportTrail = { person: null, kind: null, from: null, to: null };

/** The trail of the organisation, inspectorate or platform of this tab, page by page, newest first. */
@Injectable()
export class TrailStore {
  private readonly api = inject(AuditApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  /** Whose trail this is; null in a body that has none to show. */
  readonly body = computed<TrailBody | null>(
    () => {
      const membership = this.session.membership();
      if (membership?.kind === 'platform') return { kind: 'platform', id: '' };
      if (membership?.bodyId === undefined) return null;
      const { kind, bodyId: id } = membership;
      return kind === 'organisation' || kind === 'inspectorate' ? { kind, id } : null;
    },
    // The page begins anew for another body alone.
    { equal: (one, other) => one?.id === other?.id },
  );
  readonly request = requestState<ShownPage>();
  /** Key of the words of what went wrong with the file; null when nothing did. */
  readonly problem = signal<string | null>(null);
  readonly lines = computed(() => this.request.value()?.lines ?? []);
  readonly total = computed(() => this.request.value()?.total ?? 0);
  readonly people = computed(() => this.request.value()?.people ?? []);

  async load(filter: TrailFilter, offset: number): Promise<void> {
    const body = this.body();
    if (body === null) return;
    this.problem.set(null);
    await this.request.run(() => this.api.list(body, { ...filter, offset, limit: PAGE_SIZE }));
  }

  /** Every line of the filter, for a file; undefined when that did not succeed. */
  async export(filter: TrailFilter): Promise<readonly ShownLine[] | undefined> {
    const body = this.body();
    if (body === null) return undefined;
    this.problem.set(null);
    try {
      const asked = { ...NOTHING, ...filter };
      return (await this.proof.around(() => this.api.export(body, asked))).lines;
    } catch (error) {
      const isTooMuch = error instanceof ApiProblem && error.faults[0]?.code === 'tooMany';
      this.problem.set(isTooMuch ? 'trail.download.tooMany' : `problems.${problemCodeOf(error)}`);
      return undefined;
    }
  }
}
