import {
  ChangeDetectionStrategy,
  Component,
  type ComponentRef,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  ViewContainerRef,
} from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { QUESTION_PREVIEW } from '../../../core/framework/question-preview';

/** Fetches the question as organisations see it, and keeps it up with what is typed. */
@Component({
  selector: 'zou-preview-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
export class PreviewFrame {
  readonly framework = input.required<Framework>();
  readonly code = input.required<string>();

  private readonly place = inject(ViewContainerRef);
  private readonly shown = signal<ComponentRef<unknown> | null>(null);

  constructor() {
    const fetchPreview = inject(QUESTION_PREVIEW);
    let isGone = false;
    inject(DestroyRef).onDestroy(() => (isGone = true));
    // Without it the fields work all the same; it is tried again with the next question.
    fetchPreview().then(
      (component) => {
        if (!isGone) this.shown.set(this.place.createComponent(component));
      },
      () => undefined,
    );
    effect(() => {
      const shown = this.shown();
      shown?.setInput('framework', this.framework());
      shown?.setInput('code', this.code());
    });
  }
}
