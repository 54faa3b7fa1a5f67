import { inject, Injectable, signal } from '@angular/core';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import type {
  ChangeOrganisation,
  PlatformOrganisation,
  SettleStanding,
} from '@zicht/shared/organisations/platform-organisation.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { JoiningApi } from '../joining.api';

/** All organisations, with the lists that their codes stand on. */
export interface KnownOrganisations {
  readonly organisations: readonly PlatformOrganisation[];
  readonly reference: ReferenceData;
}

/** What was changed last, told above the list. */
export interface OrganisationNews {
  readonly what: 'changed' | 'suspended' | 'resumed';
  readonly organisation: string;
}

/** Organisations, and what is changed about them. */
@Injectable()
export class OrganisationsStore {
  private readonly api = inject(JoiningApi);
  private readonly proof = inject(Proof);

  readonly request = requestState<KnownOrganisations>();
  readonly news = signal<OrganisationNews | null>(null);
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(async () => {
      const [{ organisations }, reference] = await Promise.all([
        this.api.organisations(),
        this.api.referenceData(),
      ]);
      return { organisations, reference };
    });
  }

  change(organisationId: string, change: ChangeOrganisation): Promise<boolean> {
    return this.do({ what: 'changed', organisation: change.name }, () =>
      this.api.change(organisationId, change),
    );
  }

  settle(
    { organisationId, name, version }: PlatformOrganisation,
    settled: Omit<SettleStanding, 'version'>,
  ): Promise<boolean> {
    const what = settled.status === 'suspended' ? 'suspended' : 'resumed';
    return this.do({ what, organisation: name }, () =>
      this.api.settle(organisationId, { ...settled, version }),
    );
  }

  /** The certificate of one that left; null when it could not be read. */
  async certificate(organisationId: string): Promise<string | null> {
    this.problem.set(null);
    this.news.set(null);
    try {
      return (await this.api.certificate(organisationId)).text;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return null;
    }
  }

  /** Says whether it worked; the list is read anew then. */
  private async do(news: OrganisationNews, send: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    this.news.set(null);
    try {
      await this.proof.around(send);
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
    await this.load();
    this.news.set(news);
    return true;
  }
}
