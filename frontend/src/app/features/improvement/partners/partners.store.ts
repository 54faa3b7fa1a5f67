import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  Partner,
  PartnerDetail,
  PartnerList,
  PutPartner,
} from '@zicht/shared/improvement/partners/partner.contract';
import { isCheckDue } from '@zicht/shared/improvement/partners/partners';
import { CareCoordinatorsStore } from '../../../core/help/care-coordinators.store';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { SessionStore } from '../../../core/session/session.store';
import { PartnersApi } from '../partners.api';

/** What a person fills in of a partner. */
export type PartnerFields = Omit<PutPartner, 'version'>;

/** What two people made of one partner; a person decides. Null: the colleague took it out of the register. */
export interface PartnerConflict {
  readonly id: string;
  readonly mine: PartnerFields;
  readonly theirs: Partner | null;
}

/** The register of partners of the organisation of this tab. */
@Injectable()
export class PartnersStore {
  private readonly api = inject(PartnersApi);
  private readonly session = inject(SessionStore);
  private readonly careCoordinators = inject(CareCoordinatorsStore);
  private readonly beaten = signal<PartnerConflict | null>(null);
  private readonly lastCheck = signal<Partner | null>(null);

  readonly request = requestState<PartnerList>();
  /** Code of what went wrong in the last change; null when nothing did. */
  readonly problem = signal<string | null>(null);
  /** Codes of what the server found wrong, by field. */
  readonly faults = signal<ReadonlyMap<string, string>>(new Map());
  readonly conflict = this.beaten.asReadonly();
  /** The partner as it was before it was marked as checked just now. */
  readonly checked = this.lastCheck.asReadonly();
  readonly today = computed(() => this.request.value()?.today ?? '');
  readonly kinds = computed(() => this.request.value()?.kinds ?? []);
  readonly partners = computed<readonly Partner[]>(() => this.request.value()?.partners ?? []);
  readonly toCheck = computed(() =>
    this.partners().filter(({ checkedOn }) => isCheckDue(checkedOn, this.today())),
  );
  readonly mayWrite = computed(() => this.session.can('plan:write'));

  async load(): Promise<void> {
    const organisation = this.session.organisation();
    if (organisation !== null) await this.request.run(() => this.api.list(organisation.id));
  }

  /** Adds (version 0) or changes a partner; true when the server has it. */
  async save(id: string, version: number, fields: PartnerFields): Promise<boolean> {
    return this.change(async (organisationId) => {
      const { outcome, current } = await this.api.put(organisationId, id, { ...fields, version });
      if (outcome === 'stale') this.beaten.set({ id, mine: fields, theirs: current });
      return outcome === 'applied';
    });
  }

  /** Everything is still right, as somebody saw today. */
  async check(partner: Partner): Promise<void> {
    const isDone = await this.save(partner.id, partner.version, {
      ...fieldsOf(partner),
      checkedOn: this.today(),
    });
    this.lastCheck.set(isDone ? partner : null);
  }

  /** Back to the day of the check before. */
  async undoCheck(): Promise<void> {
    const before = this.lastCheck();
    this.lastCheck.set(null);
    const now = this.partners().find(({ id }) => id === before?.id);
    if (before === null || now === undefined) return;
    await this.save(now.id, now.version, { ...fieldsOf(now), checkedOn: before.checkedOn });
  }

  dismissCheck(): void {
    this.lastCheck.set(null);
  }

  /** Takes a partner out of the register, with every word about it; true when that was done. */
  async remove({ id, version }: Partner): Promise<boolean> {
    return this.change(async (organisationId) => {
      const { outcome } = await this.api.remove(organisationId, id, version);
      if (outcome === 'stale') this.problem.set('staleVersion');
      return outcome === 'applied';
    });
  }

  /** Ends a conflict: what I filled in, on top of the colleague's, or what the colleague made of it. */
  async resolve(choice: 'mine' | 'theirs'): Promise<boolean> {
    const conflict = this.beaten();
    this.beaten.set(null);
    if (conflict === null || choice === 'theirs') return true;
    const { id, mine, theirs } = conflict;
    // Taken out by a colleague: what I filled in becomes a partner of its own.
    return theirs === null ? this.save(crypto.randomUUID(), 0, mine) : this.save(id, theirs.version, mine);
  }

  /** The history of one partner. */
  async history(id: string): Promise<PartnerDetail | null> {
    const organisation = this.session.organisation();
    return organisation === null ? null : this.api.show(organisation.id, id);
  }

  /** Forgets what went wrong. */
  begin(): void {
    this.problem.set(null);
    this.faults.set(new Map());
  }

  private async change(run: (organisationId: string) => Promise<boolean>): Promise<boolean> {
    const organisation = this.session.organisation();
    if (organisation === null) return false;
    this.begin();
    this.lastCheck.set(null);
    try {
      const isDone = await run(organisation.id);
      await Promise.all([this.load(), this.careCoordinators.readAgain()]);
      return isDone;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      if (error instanceof ApiProblem)
        this.faults.set(new Map(error.faults.map(({ path, code }) => [path.slice(1), code])));
      return false;
    }
  }
}

/** What of a partner can be filled in. */
export function fieldsOf(partner: Partner): PartnerFields {
  const { kind, organisationName, functionTitle, phone, email } = partner;
  const { agreementTitle, agreedOn, agreementUntil, checkedOn } = partner;
  return {
    kind,
    organisationName,
    functionTitle,
    phone,
    email,
    agreementTitle,
    agreedOn,
    agreementUntil,
    checkedOn,
  };
}
