import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { elementId } from '../language/element-id';
import { describedBy, FieldFrame } from './field-frame';
import { TextFindings, type Replacement } from './guard/text-findings';
import { TextGuard } from './guard/text-guard';

/** One line of text. */
@Component({
  selector: 'zou-text-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame, TextFindings],
  template: `<zou-field-frame
    [fieldId]="fieldId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [optional]="optional()"
  >
    <input
      #control
      class="zou-input"
      [class.zou-input--medium]="type() === 'date'"
      [id]="fieldId()"
      [attr.name]="name() ?? fieldId()"
      [type]="type() === 'code' ? 'text' : type()"
      [value]="guard.shown()"
      [attr.autocomplete]="autocomplete()"
      [attr.maxlength]="maximum() ?? null"
      [attr.aria-required]="optional() ? null : true"
      [attr.aria-invalid]="error() || guard.isBlocked() ? true : null"
      [attr.aria-describedby]="describedBy()"
      [attr.spellcheck]="type() === 'text' ? null : false"
      (focus)="isFree() && guard.prepare()"
      (input)="take(control.value)"
      (change)="changed.emit()"
      (blur)="left.emit()"
    />
    @defer (when guard.hasFindings()) {
      <zou-text-findings
        [isBlocked]="guard.isBlocked()"
        [heldId]="fieldId() + '-held'"
        [warnings]="guard.warnings()"
        [text]="guard.shown()"
        (left)="guard.decide($event)"
        (replaced)="replace($event, control)"
      />
    }
  </zou-field-frame>`,
})
export class TextField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly optional = input(false);
  /** `code` is what machines gave, such as an id or a version. */
  readonly type = input<'text' | 'code' | 'email' | 'password' | 'search' | 'date' | 'tel' | 'url'>('text');
  readonly autocomplete = input('off');
  readonly name = input<string>();
  readonly maximum = input<number>();
  readonly value = model('');
  /** Id of the control, for links of an error summary. */
  readonly fieldId = input(elementId('text'));
  /** The person changed the text and left the field. */
  readonly changed = output();
  readonly left = output();

  /** Written by people, so looked at; an address to sign in with, a password, a code or a date is not. */
  protected readonly isFree = computed(() => this.type() === 'text');
  protected readonly guard = new TextGuard({
    keepAs: computed(() => undefined),
    fieldId: this.fieldId,
    text: this.value,
    accept: () => undefined,
  });
  protected readonly describedBy = computed(
    () =>
      [
        describedBy(this.fieldId(), this.hint(), this.error()),
        this.guard.isBlocked() ? `${this.fieldId()}-held` : null,
      ]
        .filter((part) => part !== null)
        .join(' ') || null,
  );

  protected take(text: string): void {
    this.value.set(text);
    if (this.isFree()) this.guard.look(text);
  }

  protected replace({ text, caret }: Replacement, control: HTMLInputElement): void {
    control.value = text;
    this.take(text);
    control.focus();
    control.setSelectionRange(caret, caret);
  }
}
