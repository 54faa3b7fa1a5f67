import { Injectable } from '@nestjs/common';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { ActionQueries, PartnerQueries, PlanQueries } from '../../improvement/index.js';

const PART = 100;

/** The part of an export that has to do with the plan. */
@Injectable()
export class PlanExport {
  constructor(
    private readonly plan: PlanQueries,
    private readonly actionList: ActionQueries,
    private readonly register: PartnerQueries,
  ) {}

  async claims(actor: Actor): Promise<OrganisationExport['claims']> {
    return (await this.plan.show(actor)).claims;
  }

  /** Every action with its history and comments. */
  async actions(actor: Actor): Promise<OrganisationExport['actions']> {
    const all: OrganisationExport['actions'] = [];
    for (let offset: number | null = 0; offset !== null;) {
      const page = await this.actionList.list(actor, { limit: PART, offset });
      for (const { id } of page.actions) all.push(await this.actionList.show(actor, id));
      offset = page.nextOffset;
    }
    return all;
  }

  /** Every partner with its history. */
  async partners(actor: Actor): Promise<OrganisationExport['partners']> {
    const all: OrganisationExport['partners'] = [];
    for (const { id } of (await this.register.list(actor)).partners)
      all.push(await this.register.show(actor, id));
    return all;
  }
}
