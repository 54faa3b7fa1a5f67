import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '../language/language.store';
import { provideLanguage } from '../language/provide-language';
import { PrintFooter } from './print-footer';

it('prints the address without its query, the day and the number of the page', async () => {
  const written: string[] = [];
  // jsdom has no sheets that are made by hand.
  class Sheet {
    replaceSync(rules: string): void {
      written.push(rules);
    }
  }
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
  Object.assign(document, { adoptedStyleSheets: [] });
  TestBed.configureTestingModule({ providers: [provideLanguage()] });
  await TestBed.inject(LanguageStore).use('nl');
  history.replaceState(null, '', '/resultaten/2027?thema=%22x%22');
  TestBed.inject(PrintFooter).start();
  expect(document.adoptedStyleSheets).toHaveLength(1);
  dispatchEvent(new Event('beforeprint'));
  expect(written).toHaveLength(1);
  expect(written[0]).toContain('@bottom-left { content: "http://localhost/resultaten/2027" }');
  expect(written[0]).toMatch(/content: "Afgedrukt op \d{1,2} \w+ \d{4} · " counter\(page\)/);
});
