import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { PageHeadingStore } from './page-heading.store';

/** Marks where the skip link "Naar de vraag" leads: `<div zouQuestionTarget>` around or before the question. */
@Directive({ selector: '[zouQuestionTarget]', host: { id: 'vraag', tabindex: '-1' } })
export class QuestionTarget {
  constructor() {
    const store = inject(PageHeadingStore);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    store.question.set(nativeElement);
    inject(DestroyRef).onDestroy(() => {
      if (store.question() === nativeElement) store.question.set(null);
    });
  }
}
