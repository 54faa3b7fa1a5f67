import { inject, Injectable, Injector, signal } from '@angular/core';
import type { WipeText as Order } from '@zicht/shared/assessments/assessment.contract';
import { problemCodeOf } from '../../../../core/http/api-problem';
import { AssessmentStore } from '../../assessment.store';

/** Wipes one free text for good, its history included. */
@Injectable()
export class WipeText {
  private readonly store = inject(AssessmentStore);
  private readonly injector = inject(Injector);

  /** Code of what went wrong; null when nothing did. */
  readonly problem = signal<string | null>(null);

  /** True when the text is gone. */
  async run(order: Order): Promise<boolean> {
    this.problem.set(null);
    try {
      const { TextWiper } = await import('./text-wiper');
      await this.injector.get(TextWiper).wipe(this.store, order);
      return true;
    } catch (error) {
      this.problem.set(problemCodeOf(error));
      return false;
    }
  }
}
