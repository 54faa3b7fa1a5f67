import { inject, Injectable, Injector, signal } from '@angular/core';
import type { WipeText as Order } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../core/http/api-problem';
import { AssessmentStore } from '../assessment.store';

/** Wipes one free text for good, its history included. */
@Injectable()
export class WipeText {
  private readonly store = inject(AssessmentStore);
  private readonly injector = inject(Injector);
  private readonly failed = signal<string | null>(null);

  /** Code of what went wrong; null when nothing did. */
  readonly problem = this.failed.asReadonly();

  /** Texts of an answer: its explanation, a written answer, a reason. True when they are gone. */
  answer(criterion: string): Promise<boolean> {
    return this.run({ kind: 'answer', criterion });
  }

  /** The text of a comment. True when it is gone. */
  comment(commentId: string): Promise<boolean> {
    return this.run({ kind: 'comment', commentId });
  }

  private async run(order: Order): Promise<boolean> {
    this.failed.set(null);
    try {
      const { TextWiper } = await import('./text-wiper');
      await this.injector.get(TextWiper).wipe(this.store, order);
      return true;
    } catch (error) {
      this.failed.set(problemCodeOf(error));
      return false;
    }
  }
}
