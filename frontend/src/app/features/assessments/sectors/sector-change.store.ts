import { computed, inject, Injectable, signal } from '@angular/core';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import { sectorChange } from '@zicht/shared/framework/sector-change';
import { problemCodeOf } from '../../../core/http/api-problem';
import { AssessmentStore } from '../assessment.store';
import { SectorChangeApi } from './sector-change.api';

/** The present sectors of the organisation beside those of the draft, and what taking them over would do. */
@Injectable()
export class SectorChangeStore {
  private readonly api = inject(SectorChangeApi);
  private readonly store = inject(AssessmentStore);

  readonly problem = signal<string | null>(null);
  readonly present = computed(() => this.store.loaded()?.sectors ?? []);
  readonly change = computed(() => {
    const now = this.store.evaluation();
    if (now === null) return null;
    const { framework, round, referenceDate } = now;
    const sectors = this.present();
    return sectorChange(
      now,
      evaluate(framework, { round, referenceDate, sectors, answers: this.store.values() }),
    );
  });

  /** Takes them over as they were read; says whether that worked, and reads the year anew either way. */
  async take(): Promise<boolean> {
    const [address, assessment, change] = [this.store.address(), this.store.assessment(), this.change()];
    if (address === null || assessment === null || change === null) return false;
    this.problem.set(null);
    try {
      // What was typed a moment ago counts too.
      await this.store.flush();
      const { version } = assessment;
      const fallingAway = change.fallingAway.length;
      await this.api.take(address, { version, sectors: [...this.present()], fallingAway });
    } catch (error) {
      this.problem.set(problemCodeOf(error));
    }
    await this.store.reload();
    return this.problem() === null;
  }
}
