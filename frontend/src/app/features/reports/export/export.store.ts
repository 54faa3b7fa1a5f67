import { inject, Injectable, signal } from '@angular/core';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { Proof } from '../../../core/session/proof/proof';
import { SessionStore } from '../../../core/session/session.store';
import { ReportsApi } from '../reports.api';

/** Everything that the organisation of this tab has here, once somebody asked for it. */
@Injectable()
export class ExportStore {
  private readonly api = inject(ReportsApi);
  private readonly session = inject(SessionStore);
  private readonly proof = inject(Proof);

  readonly made = signal<OrganisationExport | null>(null);
  readonly isBusy = signal(false);
  /** Code of what went wrong; null when nothing did. */
  readonly problem = signal<string | null>(null);

  async make(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null || this.isBusy()) return;
    this.problem.set(null);
    this.isBusy.set(true);
    try {
      this.made.set(await this.proof.around(() => this.api.organisation(organisation.id)));
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
