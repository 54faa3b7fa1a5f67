import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { placeOf, type PartMove } from '@zicht/shared/framework/drafts/draft-order';
import {
  assembleFramework,
  partKey,
  PART_KINDS,
  withFields,
  type DraftPart,
  type PartContent,
  type PartKind,
  type PartName,
} from '@zicht/shared/framework/drafts/draft-parts';
import type { DraftStepName } from '@zicht/shared/framework/drafts/draft-steps';
import type { AddPart, FrameworkDraft, PartChange } from '@zicht/shared/framework/framework-draft.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import type { SaveChange, SaveResult } from '../../../core/autosave/queue/save-change';
import type { SaveQueue } from '../../../core/autosave/queue/save-queue';
import { SaveQueues } from '../../../core/autosave/queue/save-queues';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { Proof } from '../../../core/session/proof/proof';
import { FrameworkApi } from '../framework.api';

/** Most changes in one request. */
const CHANGES_MAXIMUM = 20;
/** Drafts belong to the platform, not to an organisation; on the device their changes stand under this name. */
const OWNER = 'platform';

/** The draft in view: its parts with what was typed and is not sent yet, its faults, and the steps that it can take. */
@Injectable()
export class DraftStore {
  private readonly api = inject(FrameworkApi);
  private readonly queues = inject(SaveQueues);
  private readonly frameworks = inject(FrameworkStore);
  private readonly proof = inject(Proof);
  private readonly queue = signal<SaveQueue<PartContent, PartContent> | null>(null);

  readonly draftId = signal('');
  readonly request = requestState<FrameworkDraft>();
  /** The last published version before it; null while it is unknown, or when there is none. */
  readonly last = signal<Framework | null>(null);
  /** What was done last, told above the page. */
  readonly done = signal<DraftStepName | null>(null);
  readonly problem = signal<string | null>(null);

  readonly parts = computed<readonly DraftPart[]>(() =>
    (this.request.value()?.parts ?? []).map(({ kind, code, content }) => ({
      kind,
      code,
      content: withFields(content, this.queue()?.unsaved(partKey({ kind, code })) ?? {}),
    })),
  );
  /** The framework as it would be asked; it may hold faults. */
  readonly framework = computed(() => assembleFramework(this.parts()) as unknown as Framework);
  readonly faults = computed(() => this.request.value()?.faults ?? []);
  readonly canEdit = computed(() => this.request.value()?.may.edit === true);
  readonly saveState = computed(() => this.queue()?.state() ?? 'idle');
  readonly savedAt = computed(() => this.queue()?.savedAt() ?? null);
  readonly pendingCount = computed(() => this.queue()?.pendingCount() ?? 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.leave());
  }

  open(draftId: string): void {
    if (draftId === this.draftId()) return;
    this.leave();
    this.draftId.set(draftId);
    this.request.clear();
    const queue = this.queues.open<PartContent, PartContent>({
      organisationId: OWNER,
      resource: `framework-draft/${draftId}`,
      maximum: CHANGES_MAXIMUM,
      agrees: (patch, current) =>
        Object.entries(patch).every(([key, value]) => isSameValue(current[key] ?? null, value)),
      send: (changes, how) => this.send(changes, how),
    });
    this.queue.set(queue);
    void queue.restore();
    void this.load();
  }

  async load(): Promise<void> {
    await this.request.run(() => this.api.draft(this.draftId()));
    const last = this.request.value()?.last ?? null;
    this.last.set(
      last === null ? null : await this.frameworks.get(last.code, last.version).catch(() => null),
    );
  }

  contentOf(name: PartName): PartContent | null {
    return this.parts().find((part) => partKey(part) === partKey(name))?.content ?? null;
  }

  /** Keeps these values of a part: typing a moment later, a choice at once. */
  change(name: PartName, fields: PartContent, pace: 'now' | 'soon'): void {
    const version = this.versionOf(name);
    if (version !== null) this.queue()?.save(partKey(name), version, fields, pace);
  }

  flush(): void {
    void this.queue()?.flush();
  }

  retrySaving(): void {
    void this.queue()?.retry();
  }

  conflictOf(name: PartName) {
    return (
      this.queue()
        ?.conflicts()
        .find(({ key }) => key === partKey(name)) ?? null
    );
  }

  refusalOf(name: PartName) {
    return (
      this.queue()
        ?.refusals()
        .find(({ key }) => key === partKey(name)) ?? null
    );
  }

  resolve(name: PartName, choice: 'mine' | 'theirs'): void {
    this.queue()?.resolve(partKey(name), choice);
  }

  discard(name: PartName): void {
    this.queue()?.discard(partKey(name));
  }

  /** Adds a theme or question; says whether that worked. */
  async add(part: AddPart): Promise<boolean> {
    return this.attempt(() => this.api.add(this.draftId(), part));
  }

  async remove(name: PartName): Promise<boolean> {
    const version = this.versionOf(name);
    if (version === null || name.kind === 'framework') return false;
    const part = { kind: name.kind, code: name.code, version };
    return this.attempt(() => this.api.remove(this.draftId(), part));
  }

  /** Moves a part past the next one, once what was typed in it is saved; says whether that worked. */
  async move(name: PartName, move: PartMove): Promise<boolean> {
    await this.queue()?.flush();
    const version = this.versionOf(name);
    const passes = placeOf(this.parts(), name).passes[move];
    if (version === null || passes === null || name.kind === 'framework') return false;
    const { kind, code } = name;
    return this.attempt(() => this.api.move(this.draftId(), { kind, code, version, move, passes }));
  }

  /** Takes a step once everything that was typed is saved. */
  async take(step: DraftStepName): Promise<boolean> {
    await this.queue()?.flush();
    if (this.pendingCount() > 0) {
      this.problem.set('unsaved');
      return false;
    }
    const version = this.request.value()?.draft.version ?? 0;
    const isDone = await this.attempt(() =>
      this.proof.around(() => this.api.step(this.draftId(), step, version)),
    );
    if (isDone) this.done.set(step);
    return isDone;
  }

  private versionOf(name: PartName): number | null {
    const part = this.request.value()?.parts.find((one) => partKey(one) === partKey(name));
    return part === undefined ? null : part.version;
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    this.done.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(
        error instanceof ApiProblem ? (error.faults[0]?.code ?? error.code) : problemCodeOf(error),
      );
      return false;
    }
    await this.load();
    return true;
  }

  private async send(
    changes: readonly SaveChange<PartContent>[],
    how: { readonly keepalive: boolean },
  ): Promise<readonly SaveResult<PartContent>[]> {
    const body = changes.map(toPartChange);
    const { results, faults } = await this.api.change(this.draftId(), body, how);
    const shown = this.request.value();
    if (shown !== undefined) {
      const parts = shown.parts.map((part) => {
        const change = body.find((one) => partKey(one) === partKey(part));
        const result = results.find(({ changeId }) => changeId === change?.changeId);
        if (change === undefined || result === undefined) return part;
        const at = { ...part, changed: { isOwn: true, name: '', at: new Date().toISOString() } };
        if (result.outcome === 'applied')
          return { ...at, version: result.version, content: withFields(part.content, change.fields) };
        return result.outcome === 'stale' && result.current !== null
          ? { ...part, version: result.version, content: result.current }
          : part;
      });
      const may = { ...shown.may, propose: shown.may.edit && faults.length === 0 };
      this.request.set({ ...shown, parts, faults, may });
    }
    return results;
  }

  private leave(): void {
    const queue = this.queue();
    if (queue !== null) void this.queues.close(queue);
    this.queue.set(null);
  }
}

function toPartChange({ key, changeId, baseVersion, patch }: SaveChange<PartContent>): PartChange {
  const [kind = '', code = ''] = key.split('/');
  return { changeId, kind: kindOf(kind), code, baseVersion, fields: { ...patch } };
}

function kindOf(name: string): PartKind {
  return PART_KINDS.find((kind) => kind === name) ?? 'framework';
}
