import { computed, inject, Injectable, signal } from '@angular/core';
import type { ChangeEvidence, Evidence, EvidenceList } from '@zicht/shared/assessments/evidence.contract';
import type { ReferenceItem } from '@zicht/shared/framework/reference-data.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { EvidenceApi } from '../evidence.api';
import { isExpiringSoon } from './validity';
import { calendarDay, CLOCK } from '../../../ui/formats/formats';

/** Entries on one page of the register. */
export const PAGE_SIZE = 50;

/** What a person fills in of a reference. */
export type EvidenceFields = Omit<ChangeEvidence, 'version'>;

/** The register of references, page by page, soonest to expire first. */
@Injectable()
export class RegisterStore {
  private readonly api = inject(EvidenceApi);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(CLOCK);
  private readonly kindList = requestState<readonly ReferenceItem[]>();
  private offset = 0;

  readonly request = requestState<EvidenceList>();
  /** Code of what went wrong in the last change; null when nothing did. */
  readonly problem = signal<string | null>(null);
  readonly kinds = computed(() => this.kindList.value() ?? []);
  readonly mayWrite = computed(() => this.session.can('answers:write'));
  readonly total = computed(() => this.request.value()?.total ?? 0);
  readonly expiring = computed(() => this.entries().filter((entry) => this.isExpiring(entry)));
  readonly others = computed(() => this.entries().filter((entry) => !this.isExpiring(entry)));
  private readonly entries = computed(() => this.request.value()?.evidence ?? []);

  /** Reads the part of the register that starts here. */
  async load(offset: number): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation === null) return;
    this.offset = offset;
    if (this.kindList.value() === undefined) {
      void this.kindList.run(async () => (await this.api.referenceData()).lists.evidence_kinds);
    }
    await this.request.run(() => this.api.list(organisation.id, { offset, limit: PAGE_SIZE }));
  }

  /** Adds a reference under an id of our own, so that a second attempt adds nothing twice. */
  add(id: string, fields: EvidenceFields): Promise<boolean> {
    return this.change((organisationId) => this.api.add(organisationId, { id, ...fields, links: [] }));
  }

  update({ id, version }: Evidence, fields: EvidenceFields): Promise<boolean> {
    return this.change((organisationId) => this.api.change(organisationId, id, { ...fields, version }));
  }

  remove({ id }: Evidence): Promise<boolean> {
    return this.change((organisationId) => this.api.remove(organisationId, id));
  }

  private isExpiring({ validUntil }: Evidence): boolean {
    return isExpiringSoon(validUntil, calendarDay(this.clock()));
  }

  private async change(run: (organisationId: string) => Promise<unknown>): Promise<boolean> {
    const organisation = this.session.organisation();
    if (organisation === null) return false;
    this.problem.set(null);
    try {
      await run(organisation.id);
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    } finally {
      await this.load(this.offset);
    }
  }
}
