import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Card } from '../../../ui/elements/card';
import { calendarDay, CLOCK, injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { ReasonDialog } from '../approval/reason-dialog';
import { SignOffStore } from '../approval/sign-off.store';
import { AssessmentStore } from '../assessment.store';

/** Reopening what was submitted: asked with a reason, decided by another. */
@Component({
  selector: 'zou-reopening-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, ReasonDialog],
  templateUrl: './reopening-card.html',
})
export class ReopeningCard {
  protected readonly store = inject(AssessmentStore);
  protected readonly steps = inject(SignOffStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);
  private readonly today = calendarDay(inject(CLOCK)());

  protected readonly isAsking = signal(false);
  /** The board decides until the round closes, the platform after. */
  protected readonly isClosed = computed(() => {
    const round = this.store.round();
    return round !== null && this.today > round.closesOn;
  });
  /** The last day to hand in again; null while it is not over. */
  protected readonly endedOn = computed(() => {
    const snapshotOn = this.store.round()?.snapshotOn ?? null;
    return snapshotOn !== null && this.today > snapshotOn ? snapshotOn : null;
  });
  protected readonly decided = computed(
    () => this.store.assessment()?.reopenings.filter(({ decision }) => decision !== null) ?? [],
  );

  protected async ask(reason: string): Promise<void> {
    await this.steps.askReopening(reason);
    this.isAsking.set(false);
  }

  protected async decide(id: string, decision: 'granted' | 'refused'): Promise<void> {
    const year = String(this.store.year() ?? '');
    const isDone = await this.steps.decideReopening(id, decision);
    if (isDone && decision === 'granted') await this.router.navigate(['/zelfevaluatie', year]);
  }
}
