import { ChangeDetectionStrategy, Component, effect, input, output, signal } from '@angular/core';
import { Alert } from '../elements/alert';
import { ChoiceList } from '../fields/choices/choice-list';
import type { ChoiceOption } from '../fields/choices/choice-option';
import { injectTexts } from '../language/texts';
import { Dialog } from './dialog';

/** A dialog to choose one of a list, such as a reference of the register. */
@Component({
  selector: 'zou-choice-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, Dialog],
  template: `<zou-dialog [isOpen]="isOpen()" [heading]="heading()" (closed)="closed.emit()">
    @if (problem(); as words) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ words }}</p></zou-alert
      >
    }
    @if (options().length > 0) {
      <zou-choice-list
        [legend]="legend()"
        [options]="options()"
        [canBeCleared]="false"
        [error]="error()"
        [(value)]="value"
      />
    } @else {
      <p>{{ empty() }}</p>
    }
    <div class="zou-buttons">
      @if (options().length > 0) {
        <button type="button" class="zou-button zou-button--primary" (click)="give()">
          {{ confirm() }}
        </button>
      }
      <button type="button" class="zou-button zou-button--text" (click)="closed.emit()">
        {{ t('ui.choiceDialog.cancel') }}
      </button>
    </div>
  </zou-dialog>`,
})
export class ChoiceDialog {
  readonly isOpen = input.required<boolean>();
  readonly heading = input.required<string>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  /** Words for a list with nothing in it. */
  readonly empty = input.required<string>();
  /** Words of the button. */
  readonly confirm = input.required<string>();
  /** What went wrong with the last choice, in words. */
  readonly problem = input<string | null>(null);
  /** Code of the chosen one. */
  readonly chosen = output<string>();
  readonly closed = output();

  protected readonly t = injectTexts();
  protected readonly value = signal<string | null>(null);
  protected readonly error = signal<string | undefined>(undefined);

  constructor() {
    effect(() => {
      if (this.isOpen()) this.value.set(null);
      this.error.set(undefined);
    });
  }

  protected give(): void {
    const value = this.value();
    if (value === null) this.error.set(this.t('ui.choiceDialog.nothingChosen'));
    else this.chosen.emit(value);
  }
}
