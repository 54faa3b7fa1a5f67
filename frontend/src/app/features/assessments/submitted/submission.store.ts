import { computed, inject, Injectable } from '@angular/core';
import type { PreviousAnswer, Submission } from '@zicht/shared/assessments/assessment.contract';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { injectAnswerWords } from '../../../core/framework/answer-words';
import { FrameworkStore } from '../../../core/framework/framework.store';
import { requestState } from '../../../core/request/request-state';
import { injectTexts } from '../../../ui/language/texts';
import type { AssessmentAddress } from '../assessment.api';
import { SignOffApi } from '../sign-off.api';
import { answeredThemes } from '../review/answered-themes';

/** A submission with the framework that it was answered in. */
export interface ReadSubmission {
  readonly submission: Submission;
  readonly framework: Framework;
}

/** One submission as it was signed, to be read. */
@Injectable()
export class SubmissionStore {
  private readonly api = inject(SignOffApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly words = injectAnswerWords();
  private readonly t = injectTexts();

  readonly request = requestState<ReadSubmission>();
  private readonly answers = computed<ReadonlyMap<string, PreviousAnswer>>(
    () =>
      new Map((this.request.value()?.submission.answers ?? []).map((answer) => [answer.criterion, answer])),
  );
  readonly themes = computed(() => {
    const read = this.request.value();
    if (read === undefined) return [];
    const { year, referenceDate, sectors, answers } = read.submission;
    const values = Object.fromEntries(
      answers.flatMap(({ criterion, value }) => (value === null ? [] : [[criterion, value]])),
    );
    const evaluation = evaluate(read.framework, { round: year, referenceDate, sectors, answers: values });
    const { words, t } = this;
    return answeredThemes({ evaluation, answers: this.answers(), words, t });
  });

  async read(address: AssessmentAddress, number: number): Promise<void> {
    await this.request.run(async () => {
      const submission = await this.api.submission(address, number);
      const framework = await this.frameworks.get(submission.frameworkCode, submission.frameworkVersion);
      return { submission, framework };
    });
  }
}
