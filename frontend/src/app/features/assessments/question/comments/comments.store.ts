import { computed, inject, Injectable, signal } from '@angular/core';
import type { Comment } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../../core/http/api-problem';
import { requestState } from '../../../../core/request/request-state';
import { AssessmentApi } from '../../assessment.api';
import { AssessmentStore } from '../../assessment.store';
import { injectEntryQueue, type EntryFate } from '../../saving/entry-queue';
import { commentRequest, type NewComment } from '../../saving/new-entries';
import { QuestionStore } from '../question.store';

/** What colleagues say to each other at the question in view. */
@Injectable()
export class CommentsStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly request = requestState<readonly Comment[]>();
  private readonly failed = signal<string | null>(null);
  private readonly queue = injectEntryQueue<NewComment>(
    this.store.address,
    (address) => commentRequest(this.api, address),
    () => void this.refresh(),
  );

  readonly loading = this.request;
  readonly comments = computed(() => this.request.value() ?? []);
  readonly open = computed(() => this.comments().filter(({ resolvedAt }) => resolvedAt === null));
  readonly problem = this.failed.asReadonly();
  /** Comments at this question that the server does not have. */
  readonly unsent = computed(() =>
    this.queue
      .unsent()
      .filter(({ entry }) => entry.criterion === this.question.criterionCode())
      .map(({ id, entry, isRefused }) => ({ id, words: entry.body, isRefused })),
  );

  load(): void {
    const address = this.store.address();
    if (address === null) return;
    const criterion = this.question.criterionCode();
    void this.request.run(async () => (await this.api.comments(address, criterion)).comments);
  }

  /** Writes a comment, now or when there is a network again. */
  write(body: string, mentions: readonly string[]): Promise<EntryFate> {
    return this.queue.add({ criterion: this.question.criterionCode(), body, mentions: [...mentions] });
  }

  /** Throws away what the server does not take. */
  discard(id: string): void {
    this.queue.discard(id);
  }

  /** Says that a comment is dealt with. */
  async resolve(commentId: string): Promise<boolean> {
    const address = this.store.address();
    if (address === null) return false;
    this.failed.set(null);
    try {
      await this.api.resolveComment(address, commentId);
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
      this.store.setCounts(criterion, { openComments: this.open().length });
    }
  }
}
