import { computed, inject, Injectable, signal } from '@angular/core';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import type { ReferenceItem } from '@zicht/shared/framework/reference-data.contract';
import { problemCodeOf } from '../../../../core/http/api-problem';
import { requestState } from '../../../../core/request/request-state';
import { AssessmentApi } from '../../assessment.api';
import { AssessmentStore } from '../../assessment.store';
import { injectEntryQueue, type EntryFate } from '../../saving/entry-queue';
import { evidenceRequest, type NewEvidence } from '../../saving/new-entries';
import { QuestionStore } from '../question.store';

/** References of evidence at the question in view, and the register to choose from. */
@Injectable()
export class EvidenceStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly request = requestState<readonly Evidence[]>();
  private readonly register = requestState<readonly Evidence[]>();
  private readonly failed = signal<string | null>(null);

  private readonly kindList = requestState<readonly ReferenceItem[]>();

  private readonly queue = injectEntryQueue<NewEvidence>(
    this.store.address,
    (address) => evidenceRequest(this.api, address),
    () => void this.refresh(),
  );

  readonly loading = this.request;
  /** References at this question that the server does not have. */
  readonly unsent = computed(() =>
    this.queue
      .unsent()
      .filter(({ entry }) => entry.links.some(({ criterion }) => criterion === this.question.criterionCode()))
      .map(({ id, entry, isRefused }) => ({ id, words: entry.title, isRefused })),
  );
  /** Kinds of documents, from the reference lists. */
  readonly kinds = computed(() => this.kindList.value() ?? []);
  readonly evidence = computed(() => this.request.value() ?? []);
  /** References of the organisation that do not support this question yet. */
  readonly others = computed(() => {
    const linked = new Set(this.evidence().map(({ id }) => id));
    return (this.register.value() ?? []).filter(({ id }) => !linked.has(id));
  });
  /** Code of what went wrong with the last change; null when nothing did. */
  readonly problem = this.failed.asReadonly();

  load(): void {
    const address = this.store.address();
    if (address === null) return;
    const criterion = this.question.criterionCode();
    void this.request.run(async () => (await this.api.evidenceOf(address, criterion)).evidence);
  }

  loadKinds(): void {
    this.failed.set(null);
    if (this.kindList.status() === 'idle') {
      void this.kindList.run(async () => (await this.api.referenceData()).lists.evidence_kinds);
    }
  }

  loadRegister(): void {
    const address = this.store.address();
    this.failed.set(null);
    if (address !== null) {
      void this.register.run(async () => (await this.api.allEvidence(address.organisationId)).evidence);
    }
  }

  /** Adds a reference to the register and to this question, now or when there is a network again. */
  async add(fields: Omit<NewEvidence, 'links'>): Promise<EntryFate> {
    const criterion = this.question.criterionCode();
    return this.queue.add({ ...fields, links: [{ year: this.store.year() ?? 0, criterion }] });
  }

  /** Throws away what the server does not take. */
  discard(id: string): void {
    this.queue.discard(id);
  }

  link(evidenceId: string): Promise<boolean> {
    return this.change((organisationId, link) => this.api.linkEvidence(organisationId, evidenceId, link));
  }

  /** Takes a reference away from this question; it stays in the register. */
  unlink(evidenceId: string): Promise<boolean> {
    return this.change((organisationId, link) => this.api.unlinkEvidence(organisationId, evidenceId, link));
  }

  private async change(
    work: (organisationId: string, link: { year: number; criterion: string }) => Promise<unknown>,
  ): Promise<boolean> {
    const address = this.store.address();
    if (address === null) return false;
    const { organisationId, year } = address;
    const criterion = this.question.criterionCode();
    this.failed.set(null);
    try {
      await work(organisationId, { year, criterion });
    } catch (error) {
      this.failed.set(problemCodeOf(error));
      return false;
    }
    await this.refresh();
    return true;
  }

  private async refresh(): Promise<void> {
    const criterion = this.question.criterionCode();
    await this.request.retry();
    if (criterion === this.question.criterionCode()) {
      this.store.setCounts(criterion, { evidence: this.evidence().length });
    }
  }
}
