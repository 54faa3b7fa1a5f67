import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { elementId } from '../language/element-id';
import { describedBy, FieldFrame } from './field-frame';

/** A file from the device; it is read by the page and goes nowhere by itself. */
@Component({
  selector: 'zou-file-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame],
  template: `<zou-field-frame [fieldId]="fieldId()" [label]="label()" [hint]="hint()" [error]="error()">
    <input
      class="zou-input"
      type="file"
      [id]="fieldId()"
      [attr.name]="fieldId()"
      [attr.accept]="accept()"
      [attr.aria-required]="true"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (change)="take($event)"
    />
  </zou-field-frame>`,
})
export class FileField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** Kinds of files, as the browser's own attribute names them. */
  readonly accept = input<string>();
  readonly fieldId = input(elementId('file'));
  /** The file that was chosen; null when the choice was taken back. */
  readonly chosen = output<File | null>();

  protected readonly describedBy = computed(() => describedBy(this.fieldId(), this.hint(), this.error()));

  protected take(event: Event): void {
    this.chosen.emit((event.target as HTMLInputElement).files?.[0] ?? null);
  }
}
