import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { injectTexts } from '../language/texts';

/** A fault of a form: the id of its control and the words. */
export interface FieldFault {
  readonly fieldId: string;
  readonly words: string;
}

/** All faults of a form, above it; put it in an `@if` so that its heading takes focus when it appears. */
@Component({
  selector: 'zou-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="zou-error-summary" role="alert">
    <h2 tabindex="-1">{{ heading() ?? t('ui.errors.heading') }}</h2>
    <ul>
      @for (fault of faults(); track fault.fieldId + fault.words) {
        <li>
          <a [attr.href]="'#' + fault.fieldId" (click)="focusField($event, fault)">{{ fault.words }}</a>
        </li>
      }
    </ul>
  </div>`,
})
export class ErrorSummary {
  readonly heading = input<string>();
  readonly faults = input.required<readonly FieldFault[]>();

  protected readonly t = injectTexts();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('h2')?.focus());
  }

  protected focusField(event: Event, fault: FieldFault): void {
    event.preventDefault();
    const field = document.getElementById(fault.fieldId);
    const control = field?.matches('fieldset')
      ? field.querySelector<HTMLElement>('input,select,textarea')
      : field;
    control?.focus();
  }
}
