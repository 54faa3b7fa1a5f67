import { Injectable } from '@nestjs/common';
import type { PartnerKind } from '@zicht/shared/improvement/partners/partner.contract';
import { expectedPartnerKinds, partnerKinds } from '@zicht/shared/improvement/partners/partners';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { OrganisationQueries } from '../../../organisations/index.js';
import { PlanReferences } from '../actions/plan-references.js';

/** Kinds of partners of an organisation, as the framework of the newest round names them. */
export interface RegisterKinds {
  readonly kinds: readonly PartnerKind[];
  /** The one that is shown with the help line; null where this organisation has no such kind. */
  readonly careCoordinator: string | null;
}

/** Finds out what kinds of partners can be registered; the framework says so, and no code. */
@Injectable()
export class PartnerKinds {
  constructor(
    private readonly references: PlanReferences,
    private readonly organisations: OrganisationQueries,
  ) {}

  async of(transaction: TenantTransaction): Promise<RegisterKinds> {
    const framework = await this.references.framework(transaction);
    if (framework === null) return { kinds: [], careCoordinator: null };
    const { sectors } = await this.organisations.get(transaction);
    const expected = new Set(expectedPartnerKinds(framework, sectors));
    const kinds = partnerKinds(framework, sectors).map(({ code, label }) => ({
      code,
      title: label,
      isExpected: expected.has(code),
    }));
    const coordinator = framework.partnerRegister?.careCoordinator ?? '';
    return { kinds, careCoordinator: kinds.some(({ code }) => code === coordinator) ? coordinator : null };
  }
}
