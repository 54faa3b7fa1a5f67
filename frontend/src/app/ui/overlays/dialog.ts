import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { elementId } from '../language/element-id';

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays inside, Esc closes, focus returns to what had it.
 * Buttons go inside, in `<div class="zou-buttons">`; the first control inside gets focus.
 */
@Component({
  selector: 'zou-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<dialog
    #dialog
    class="zou-dialog"
    [attr.aria-labelledby]="id"
    (cancel)="refuseOrClose($event)"
    (close)="noticeClose()"
  >
    @if (isOpen()) {
      <h2 [id]="id">{{ heading() }}</h2>
      <ng-content />
    }
  </dialog>`,
})
export class Dialog {
  readonly isOpen = input.required<boolean>();
  readonly heading = input.required<string>();
  /** False for a dialog that must be answered; Esc then does nothing. */
  readonly canBeClosed = input(true);
  /** The person closed it by Esc. */
  readonly closed = output();

  protected readonly id = elementId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private opener: Element | null = null;

  constructor() {
    afterRenderEffect(() => this.show(this.isOpen()));
  }

  protected refuseOrClose(event: Event): void {
    event.preventDefault();
    if (this.canBeClosed()) this.closed.emit();
  }

  protected noticeClose(): void {
    if (this.isOpen()) this.closed.emit();
  }

  private show(isOpen: boolean): void {
    const dialog = this.dialog().nativeElement;
    if (isOpen && !dialog.open) {
      this.opener = document.activeElement;
      dialog.showModal();
    } else if (!isOpen && dialog.open) {
      dialog.close();
      if (this.opener instanceof HTMLElement && this.opener.isConnected) this.opener.focus();
    }
  }
}
