import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A text in which `**words**` are strong; nothing else is markup, so no text can bring HTML in. */
// The template stands on one line: a line end in it would be a space before a full stop.
// prettier-ignore
@Component({
  selector: 'zou-rich-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (part of parts(); track $index) {@if (part.strong) {<strong>{{ part.text }}</strong>} @else {<ng-container>{{ part.text }}</ng-container>}}`,
})
export class RichText {
  readonly text = input.required<string>();

  protected readonly parts = computed(() =>
    this.text()
      .split('**')
      .map((text, index) => ({ text, strong: index % 2 === 1 }))
      .filter((part) => part.text !== ''),
  );
}
