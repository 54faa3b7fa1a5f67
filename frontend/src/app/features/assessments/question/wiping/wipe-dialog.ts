import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Alert } from '../../../../ui/elements/alert';
import { injectTexts } from '../../../../ui/language/texts';
import { Dialog } from '../../../../ui/overlays/dialog';
import { QuestionStore } from '../question.store';
import { WipeText } from './wipe-text';

/** Asks whether the texts of the answer may go for good, and wipes them. */
@Component({
  selector: 'zou-wipe-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog],
  template: `<zou-dialog
    [isOpen]="isOpen()"
    [heading]="t('assessments.wipe.heading')"
    (closed)="closed.emit()"
  >
    <p>{{ t('assessments.wipe.explanation') }}</p>
    @if (wipe.problem()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('assessments.failed') }}</p></zou-alert
      >
    }
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="closed.emit()">
        {{ t('assessments.cancel') }}
      </button>
      <button type="button" class="zou-button zou-button--primary" (click)="wipeText()">
        {{ t('assessments.wipe.confirm') }}
      </button>
    </div>
  </zou-dialog>`,
})
export class WipeDialog {
  private readonly question = inject(QuestionStore);
  protected readonly wipe = inject(WipeText);
  protected readonly t = injectTexts();

  readonly isOpen = input.required<boolean>();
  readonly closed = output();

  protected async wipeText(): Promise<void> {
    const order = { kind: 'answer', criterion: this.question.criterionCode() } as const;
    if (await this.wipe.run(order)) this.closed.emit();
  }
}
