import { inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

const PRODUCT = 'Zicht op uitbuiting';

/**
 * The heading of the page in view: title of the document, and focus after a change of page. It takes focus too where what had
 * it is gone, such as the button that took the last step: focus never falls to the page, whose keys lead to its first link.
 */
@Injectable({ providedIn: 'root' })
export class PageHeadingStore {
  private readonly title = inject(Title);
  private current: HTMLElement | null = null;
  private isFocusDue = false;
  private lastPath: string | null = null;
  private lastFocused: Element | null = null;

  /** The element that the second skip link leads to, if the page has one. */
  readonly question = signal<HTMLElement | null>(null);

  constructor() {
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe((event) => this.noticeNavigation(event.urlAfterRedirects));
    document.addEventListener('focusin', ({ target }) => {
      this.lastFocused = target instanceof Element ? target : null;
    });
  }

  /** A heading came into view. */
  enter(heading: HTMLElement): void {
    this.current = heading;
    this.focusIfDue();
  }

  /** A heading left; the next one may be there already. */
  leave(heading: HTMLElement): void {
    if (this.current === heading) this.current = null;
  }

  /** After each rendering: what had focus may have gone with it. */
  keepFocus(): void {
    if (this.lastFocused === null || isThere(this.lastFocused)) return;
    this.lastFocused = null;
    this.focus();
  }

  /** Puts the words of the heading before the name of the product in the title. */
  name(words: string): void {
    this.title.setTitle(words === '' ? PRODUCT : `${words} – ${PRODUCT}`);
  }

  /** Moves focus to the heading, e.g. after an error took the place of the content. */
  focus(): void {
    this.isFocusDue = true;
    this.focusIfDue();
  }

  private noticeNavigation(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    const isFirst = this.lastPath === null;
    const isSame = this.lastPath === path;
    this.lastPath = path;
    if (isFirst || isSame) return;
    this.isFocusDue = true;
    scrollTo(0, 0);
    setTimeout(() => this.focusIfDue());
  }

  private focusIfDue(): void {
    if (!this.isFocusDue || this.current === null || !this.current.isConnected) return;
    this.isFocusDue = false;
    this.current.focus({ preventScroll: true });
  }
}

/** A closed dialog keeps what it holds, out of reach. */
function isThere(element: Element): boolean {
  return element.isConnected && element.closest('dialog:not([open])') === null;
}
