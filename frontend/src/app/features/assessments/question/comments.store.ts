import { computed, inject, Injectable, signal } from '@angular/core';
import type { Comment } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { AssessmentApi } from '../assessment.api';
import { AssessmentStore } from '../assessment.store';
import { QuestionStore } from './question.store';

/** What colleagues say to each other at the question in view. */
@Injectable()
export class CommentsStore {
  private readonly api = inject(AssessmentApi);
  private readonly store = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly request = requestState<readonly Comment[]>();
  private readonly failed = signal<string | null>(null);
  /** Stays the same until the comment is there, so that sending it again writes it once. */
  private nextId = crypto.randomUUID();

  readonly loading = this.request;
  readonly comments = computed(() => this.request.value() ?? []);
  readonly open = computed(() => this.comments().filter(({ resolvedAt }) => resolvedAt === null));
  readonly problem = this.failed.asReadonly();

  load(): void {
    const address = this.store.address();
    if (address === null) return;
    const criterion = this.question.criterionCode();
    void this.request.run(async () => (await this.api.comments(address, criterion)).comments);
  }

  /** Writes a comment. True when it is there. */
  async write(body: string, mentions: readonly string[]): Promise<boolean> {
    const address = this.store.address();
    if (address === null) return false;
    const criterion = this.question.criterionCode();
    const comment = { id: this.nextId, criterion, body, mentions: [...mentions] };
    return this.change(async () => {
      await this.api.writeComment(address, comment);
      this.nextId = crypto.randomUUID();
    });
  }

  /** Says that a comment is dealt with. */
  async resolve(commentId: string): Promise<boolean> {
    const address = this.store.address();
    return address !== null && this.change(() => this.api.resolveComment(address, commentId));
  }

  private async change(work: () => Promise<unknown>): Promise<boolean> {
    const criterion = this.question.criterionCode();
    this.failed.set(null);
    try {
      await work();
    } catch (error) {
      this.failed.set(problemCodeOf(error));
      return false;
    }
    await this.request.retry();
    if (criterion === this.question.criterionCode()) {
      this.store.setCounts(criterion, { openComments: this.open().length });
    }
    return true;
  }
}
