import { afterEveryRender, DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import { PageHeadingStore } from './page-heading.store';

/**
 * The one h1 of a page: `<h1 zouPageHeading>…</h1>`. It names the document, and takes focus when the page changes or
 * what had focus is gone.
 * `pageTitle` gives other words for the title, such as "Vraag 1 van 6: Meldcode".
 */
@Directive({ selector: 'h1[zouPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  readonly pageTitle = input<string>();

  constructor() {
    const store = inject(PageHeadingStore);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    let isEntered = false;
    let named = '';
    afterEveryRender({
      read: () => {
        const words = (this.pageTitle() ?? nativeElement.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (words !== '' && words !== named) store.name((named = words));
        if (!isEntered && words !== '') {
          isEntered = true;
          store.enter(nativeElement);
        }
        store.keepFocus();
      },
    });
    inject(DestroyRef).onDestroy(() => store.leave(nativeElement));
  }
}
