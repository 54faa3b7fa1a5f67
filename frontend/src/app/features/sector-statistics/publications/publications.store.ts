import { inject, Injectable, signal } from '@angular/core';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { PublicationList } from '@zicht/shared/sector-statistics/publication.contract';
import { ApiProblem, problemCodeOf } from '../../../core/http/api-problem';
import { requestState } from '../../../core/request/request-state';
import { PublicationsApi } from './publications.api';

/** The rounds with their publications, and the opening of a round. */
@Injectable()
export class PublicationsStore {
  private readonly api = inject(PublicationsApi);

  readonly request = requestState<PublicationList>();
  /** Year of the round that was opened just now. */
  readonly opened = signal<number | null>(null);
  /** Key of the words of what went wrong. */
  readonly problem = signal<string | null>(null);

  async load(): Promise<void> {
    await this.request.run(() => this.api.list());
  }

  /** Opens a round, and reads the list anew; says whether that worked. */
  async open(round: Round): Promise<boolean> {
    this.problem.set(null);
    this.opened.set(null);
    try {
      await this.api.openRound(round);
    } catch (error) {
      this.problem.set(wordsOf(error));
      return false;
    }
    this.opened.set(round.year);
    await this.load();
    return true;
  }
}

function wordsOf(error: unknown): string {
  const code = problemCodeOf(error);
  if (code === 'illegalTransition') return 'sectorPicture.publications.round.exists';
  const isUnknown =
    error instanceof ApiProblem && error.faults.some(({ path }) => path === '/frameworkVersion');
  return isUnknown ? 'sectorPicture.publications.round.unknownFramework' : `problems.${code}`;
}
