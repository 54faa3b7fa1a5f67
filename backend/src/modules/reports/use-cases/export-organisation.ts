import { Injectable } from '@nestjs/common';
import { EXPORT_FORMAT } from '@zicht/shared/reports/organisation-export.contract';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { WholeTrail } from '../../audit/index.js';
import { PeopleQueries } from '../../identity/index.js';
import { OrganisationQueries } from '../../organisations/index.js';
import { PlanExport } from './plan-export.js';
import { YearExport } from './year-export.js';

/**
 * Gives a coordinator everything that the organisation has here, as its pages show it. That it left is a line in the
 * trail, written before anything is read; each part is read in a transaction of its own.
 */
@Injectable()
export class ExportOrganisation {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
    private readonly years: YearExport,
    private readonly plan: PlanExport,
    private readonly trail: WholeTrail,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<OrganisationExport> {
    requirePermission(actor, 'organisation:export');
    const madeAt = this.clock.now().toISOString();
    const trail = await this.trail.take(actor, { action: 'organisation.exported', subject: 'organisation' });
    return {
      format: EXPORT_FORMAT,
      madeAt,
      organisation: await this.organisations.show(actor),
      people: await this.people.show(actor),
      years: await this.years.years(actor),
      evidence: await this.years.evidence(actor),
      actions: await this.plan.actions(actor),
      claims: await this.plan.claims(actor),
      partners: await this.plan.partners(actor),
      trail,
    };
  }
}
