import { DOCUMENT, inject, Injectable } from '@angular/core';
import { CLOCK, injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';

/** Puts the address, the day and the number of the page at the foot of every printed page. */
@Injectable({ providedIn: 'root' })
export class PrintFooter {
  private readonly document = inject(DOCUMENT);
  private readonly clock = inject(CLOCK);
  private readonly t = injectTexts();
  private readonly f = injectFormats();

  /** From now on; a browser that knows no margin boxes prints a line of its own there. */
  start(): void {
    const sheet = new CSSStyleSheet();
    this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, sheet];
    addEventListener('beforeprint', () => sheet.replaceSync(this.rules()));
  }

  private rules(): string {
    const { origin, pathname } = this.document.location;
    const printedOn = this.t('shell.printedOn', { date: this.f.date(this.clock()) });
    return `@page {
      @bottom-left { content: ${quoted(origin + pathname)} }
      @bottom-right { content: ${quoted(`${printedOn} · `)} counter(page) "/" counter(pages) }
    }`;
  }
}

function quoted(words: string): string {
  return `"${words.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
