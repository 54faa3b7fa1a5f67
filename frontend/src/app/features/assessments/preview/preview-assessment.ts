import { computed, signal } from '@angular/core';
import type { Answer } from '@zicht/shared/framework/answers/answer';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import type { AssessmentStore } from '../assessment.store';
import type { AnswerPatch } from '../current-answer';

/** What a question asks of the assessment that it stands in. */
type Asked =
  | 'evaluation'
  | 'canAnswer'
  | 'questions'
  | 'saveState'
  | 'refusalOf'
  | 'conflictOf'
  | 'flush'
  | 'retrySaving';

/**
 * Stands in for the assessment where a question is only tried: it holds the framework that is being written and one
 * answer, and sends nothing.
 */
export class PreviewAssessment implements Pick<AssessmentStore, Asked> {
  readonly framework = signal<Framework | null>(null);
  readonly code = signal('');
  private readonly tried = signal<Answer | null>(null);

  /** An organisation of the first kind that the question is meant for. */
  readonly sectors = computed<readonly string[]>(() => {
    const framework = this.framework();
    if (framework === null) return [];
    const first = criterionByCode(framework, this.code())?.sectors?.[0] ?? framework.sectors[0]?.code;
    return first === undefined ? [] : [first];
  });
  readonly round: () => { readonly year: number; readonly referenceDate: string };
  readonly evaluation = computed(() => {
    const [framework, value] = [this.framework(), this.tried()];
    if (framework === null) return null;
    const { year: round, referenceDate } = this.round();
    const answers = value === null ? {} : { [this.code()]: value };
    return evaluate(framework, { round, referenceDate, sectors: this.sectors(), answers });
  });
  readonly questions = signal([]);
  readonly saveState = signal('idle' as const);
  readonly previous = signal(null);
  readonly previousFramework = signal(null);

  constructor(today: string) {
    const year = Number(today.slice(0, 4));
    this.round = () => ({ year, referenceDate: `${year}-01-01` });
  }

  show(framework: Framework, code: string): void {
    if (code !== this.code()) this.tried.set(null);
    this.framework.set(framework);
    this.code.set(code);
  }

  answerOf(): { readonly value: Answer | null; readonly explanation: string } {
    return { value: this.tried(), explanation: '' };
  }

  canAnswer(): boolean {
    return true;
  }

  saveChange(_code: string, { value }: AnswerPatch): void {
    if (value !== undefined) this.tried.set(value);
  }

  refusalOf(): null {
    return null;
  }

  conflictOf(): null {
    return null;
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  retrySaving(): Promise<void> {
    return Promise.resolve();
  }
}
