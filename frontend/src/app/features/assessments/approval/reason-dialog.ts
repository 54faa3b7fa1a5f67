import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TextArea } from '../../../ui/fields/text-area';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { elementId } from '../../../ui/language/element-id';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';

/** Asks why, before a step that needs a reason; what it means goes inside. */
@Component({
  selector: 'zou-reason-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog, TextArea, TextNotice],
  template: `<zou-dialog [isOpen]="isOpen()" [heading]="heading()" (closed)="closed.emit()">
    <ng-content />
    <zou-text-notice />
    <zou-text-area [label]="label()" [error]="error()" [maximum]="1000" [fieldId]="id" [(value)]="reason" />
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="give()">
        {{ confirmation() }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="closed.emit()">
        {{ t('approval.cancel') }}
      </button>
    </div>
  </zou-dialog>`,
})
export class ReasonDialog {
  readonly isOpen = input.required<boolean>();
  readonly heading = input.required<string>();
  readonly label = input.required<string>();
  /** Words of the button that takes the step. */
  readonly confirmation = input.required<string>();
  readonly given = output<string>();
  readonly closed = output();

  protected readonly t = injectTexts();
  private readonly stops = injectStop();
  protected readonly id = elementId('reason');
  /** Empty again each time that the dialog opens or closes. */
  protected readonly reason = linkedSignal<boolean, string>({ source: this.isOpen, computation: () => '' });
  private readonly isRefused = signal(false);
  protected readonly error = computed(() =>
    this.isRefused() && this.reason().trim() === '' ? this.t('approval.reasonMissing') : undefined,
  );

  protected give(): void {
    const reason = this.reason().trim();
    this.isRefused.set(reason === '');
    if (reason === '') document.getElementById(this.id)?.focus();
    else if (!this.stops()) this.given.emit(reason);
  }
}
