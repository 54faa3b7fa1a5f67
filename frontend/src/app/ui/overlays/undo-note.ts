import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { injectTexts } from '../language/texts';

/**
 * What was done just now, with the way back, at the foot of the screen. It stays until the person undoes or closes
 * it; more words or links go inside. Stand it last on the page; without words there is nothing to see.
 */
@Component({
  selector: 'zou-undo-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div [class.zou-undo]="words() !== ''">
    <div class="zou-undo__words" role="status">
      @if (words() !== '') {
        <p>{{ words() }} <ng-content /></p>
      }
    </div>
    @if (words() !== '') {
      <div class="zou-undo__buttons">
        <button #undo type="button" class="zou-button zou-button--secondary" (click)="undone.emit()">
          {{ t('ui.undo.undo') }}
        </button>
        <button type="button" class="zou-button zou-button--text" (click)="dismissed.emit()">
          {{ t('ui.undo.close') }}
        </button>
      </div>
    }
  </div>`,
})
export class UndoNote {
  readonly words = input.required<string>();
  readonly undone = output();
  readonly dismissed = output();

  protected readonly t = injectTexts();
  private readonly undo = viewChild<ElementRef<HTMLButtonElement>>('undo');

  constructor() {
    afterRenderEffect({
      // What was changed may have left the page with the control that had focus.
      read: () => {
        const button = this.undo()?.nativeElement;
        if (this.words() !== '' && document.activeElement === document.body) button?.focus();
      },
    });
  }
}
