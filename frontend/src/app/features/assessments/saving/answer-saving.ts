import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { ChangeResult } from '@zicht/shared/assessments/answer.contract';
import type { SaveChange, SaveRefusal, SaveResult } from '../../../core/autosave/queue/save-change';
import type { SaveQueue } from '../../../core/autosave/queue/save-queue';
import { SaveQueues } from '../../../core/autosave/queue/save-queues';
import { AssessmentApi, type AssessmentAddress } from '../assessment.api';
import { emptyAnswer, patched, type AnswerPatch, type CurrentAnswer } from '../current-answer';
import { conflictingFields, type AnswerConflict } from './answer-conflict';
import { answerRequest, resultOf } from './answer-request';

/** When a change is sent: a choice at once, a text 800 ms after the last key. */
export type SavePace = 'now' | 'soon';

type AnswerQueue = SaveQueue<AnswerPatch, CurrentAnswer>;

/** Answers of one assessment: what the server has, and what is on its way there through the save queue. */
@Injectable()
export class AnswerSaving {
  private readonly api = inject(AssessmentApi);
  private readonly queues = inject(SaveQueues);
  private readonly queue = signal<AnswerQueue | null>(null);
  private readonly stored = signal<ReadonlyMap<string, CurrentAnswer>>(new Map());
  /** Counts changes of the queue, which tells of its entries by number only. */
  private readonly turn = signal(0);
  /** The answer that a stale change was made on, where this screen still knows it. */
  private readonly bases = new Map<string, CurrentAnswer>();

  readonly saved = this.stored.asReadonly();
  readonly state = computed(() => this.queue()?.state() ?? 'idle');
  readonly savedAt = computed(() => this.queue()?.savedAt() ?? null);
  readonly pendingCount = computed(() => this.queue()?.pendingCount() ?? 0);
  readonly refusals = computed<readonly SaveRefusal<AnswerPatch>[]>(() => this.queue()?.refusals() ?? []);
  /** What two people changed differently; a person decides. */
  readonly conflicts = computed<readonly AnswerConflict[]>(() =>
    this.allConflicts().filter(({ fields }) => fields.length > 0),
  );
  private readonly allConflicts = computed<readonly AnswerConflict[]>(() =>
    (this.queue()?.conflicts() ?? []).map(({ key, mine, current }) => {
      const theirs = current ?? emptyAnswer(key);
      return {
        criterion: key,
        mine,
        theirs,
        fields: conflictingFields(mine, this.bases.get(key) ?? null, theirs),
      };
    }),
  );

  constructor() {
    effect(() => {
      const fitting = this.allConflicts().filter(({ fields }) => fields.length === 0);
      untracked(() => fitting.forEach(({ criterion }) => this.resolve(criterion, 'mine')));
    });
  }

  /** Works for this assessment from now on; ready when what an earlier visit left is taken up. */
  async start(address: AssessmentAddress): Promise<void> {
    const before = this.queue();
    if (before !== null) void this.queues.close(before);
    this.bases.clear();
    this.stored.set(new Map());
    const queue: AnswerQueue = this.queues.open(
      answerRequest(this.api, address, (result, change) => this.settle(result, change)),
    );
    this.queue.set(queue);
    await queue.restore();
    this.turn.update((turn) => turn + 1);
  }

  /** Takes the answers as the server has them now; what was saved while they were read is newer. */
  take(answers: readonly CurrentAnswer[]): void {
    const before = this.stored();
    const newest = answers.map((answer) => {
      const known = before.get(answer.criterion);
      return known !== undefined && known.version > answer.version ? known : answer;
    });
    this.stored.set(new Map(newest.map((answer) => [answer.criterion, answer])));
  }

  /** The answers of these questions as they stand on this screen; reactive. */
  answersOf(criteria: readonly string[]): ReadonlyMap<string, CurrentAnswer> {
    this.turn();
    this.pendingCount();
    const queue = this.queue();
    const answers = new Map(this.stored());
    for (const code of criteria) {
      const patch = queue?.unsaved(code);
      if (patch !== undefined) answers.set(code, patched(answers.get(code) ?? emptyAnswer(code), patch));
    }
    return answers;
  }

  change(criterion: string, patch: AnswerPatch, pace: SavePace): void {
    this.queue()?.save(criterion, this.stored().get(criterion)?.version ?? 0, patch, pace);
    this.turn.update((turn) => turn + 1);
  }

  /** Sends what waits, now; also by keepalive, so that a page on its way out loses nothing. */
  async flush(): Promise<void> {
    await this.queue()?.flush();
  }

  async retry(): Promise<void> {
    await this.queue()?.retry();
  }

  /** Ends a conflict: my change, the colleague's, or another one. */
  resolve(criterion: string, choice: 'mine' | 'theirs' | AnswerPatch): void {
    this.bases.delete(criterion);
    this.queue()?.resolve(criterion, choice);
    this.turn.update((turn) => turn + 1);
  }

  /** Drops what the server refused. */
  discard(criterion: string): void {
    this.queue()?.discard(criterion);
    this.turn.update((turn) => turn + 1);
  }

  private settle(
    result: ChangeResult,
    change: SaveChange<AnswerPatch> | undefined,
  ): SaveResult<CurrentAnswer> {
    const settled = resultOf(result, change);
    const { criterion } = result;
    const before = this.stored().get(criterion) ?? emptyAnswer(criterion);
    if (settled.outcome === 'applied') {
      const { version, savedAt = before.changedAt } = settled;
      this.store({ ...patched(before, change?.patch ?? {}), version, changedAt: savedAt });
    } else if (settled.outcome === 'stale') {
      if (before.version === change?.baseVersion) this.bases.set(criterion, before);
      else this.bases.delete(criterion);
      if (settled.current !== null) this.store(settled.current);
    }
    return settled;
  }

  private store(answer: CurrentAnswer): void {
    this.stored.update((stored) => new Map(stored).set(answer.criterion, answer));
  }
}
