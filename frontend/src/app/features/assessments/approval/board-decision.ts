import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Card } from '../../../ui/elements/card';
import { Icon } from '../../../ui/elements/icon';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { SignOffStore } from './sign-off.store';

type Decision = 'approve' | 'sendBack';

/** The end of the board's reading: the sentence with its tick and "Geef akkoord", or "Stuur terug". */
@Component({
  selector: 'zou-board-decision',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, ErrorSummary, Icon],
  templateUrl: './board-decision.html',
})
export class BoardDecision {
  protected readonly t = injectTexts();
  protected readonly steps = inject(SignOffStore);
  private readonly store = inject(AssessmentStore);

  protected readonly isAccepted = signal(false);
  /** The last refused attempt, one entry at most; a new number makes a new summary, which takes focus. */
  protected readonly refusals = signal<readonly { readonly turn: number; readonly decision: Decision }[]>([]);
  private readonly asked = computed(
    () => this.store.assessment()?.reviews.filter(({ verdict }) => verdict === 'question') ?? [],
  );
  protected readonly isTickMissing = computed(
    () => this.refusals()[0]?.decision === 'approve' && !this.isAccepted(),
  );

  protected faultsOf(decision: Decision): readonly FieldFault[] {
    if (decision === 'sendBack') {
      const first = this.store.evaluation()?.criteria.find((row) => row.asked)?.theme ?? '';
      return this.asked().length > 0 ? [] : [this.fault(`finding-${first}`, 'noQuestion')];
    }
    return [
      ...this.asked().map(({ theme }) => this.fault(`finding-${theme}`, 'questionOpen')),
      ...(this.isAccepted() ? [] : [this.fault('statement', 'noTick')]),
    ];
  }

  protected takeTick(event: Event): void {
    this.isAccepted.set((event.target as HTMLInputElement).checked);
  }

  protected async approve(): Promise<void> {
    if (this.isRefused('approve')) return;
    await this.steps.approve();
  }

  protected async sendBack(): Promise<void> {
    if (this.isRefused('sendBack')) return;
    await this.steps.sendBack();
  }

  private isRefused(decision: Decision): boolean {
    const isRefused = this.faultsOf(decision).length > 0;
    this.refusals.update(([last]) => (isRefused ? [{ turn: (last?.turn ?? 0) + 1, decision }] : []));
    return isRefused;
  }

  private fault(fieldId: string, key: string): FieldFault {
    return { fieldId, words: this.t(`approval.decision.${key}`) };
  }
}
