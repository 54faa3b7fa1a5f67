import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** Axe as it is for browsers. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PRODUCT = 'Zicht op uitbuiting';
const SMALLEST_TARGET = 24;
/** What the page is for: its main buttons, and the cards that answer. */
const PRIMARY = '.zou-button--primary, .zou-level, .zou-choice--card, .zou-resume .zou-button';
const SMALLEST_PRIMARY = 44;

/** Leaves axe with a page for those that it opens: handing it over to each takes as long as many a look. */
export async function leaveAxe(page: Page): Promise<void> {
  await page.evaluate((source) => {
    (globalThis as { axeSource?: string }).axeSource = source;
  }, AXE);
}

/** Sees to it that axe is in a page, where it stays for the next look. */
async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    const source = (globalThis.opener as { axeSource?: string } | null)?.axeSource;
    if (!('axe' in globalThis) && source !== undefined) (0, eval)(source);
    return 'axe' in globalThis;
  });
  if (!isThere) await page.evaluate(AXE);
}

/**
 * Violations that axe finds, one line each with the places. Our pages hold no frames, so nothing has to be gathered
 * from elsewhere.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  const violations = await page.evaluate(async (tags) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.slice(0, 5).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 160)}`),
    }));
  }, TAGS);
  return violations.map(({ id, help, places }) => `axe ${id}: ${help}\n    ${places.join('\n    ')}`);
}

/**
 * One h1, a title that names the page and the product, the language of the words, whom to call in a real case, no
 * sideways scrolling.
 */
export async function documentFaults(page: Page, language: 'nl' | 'en'): Promise<readonly string[]> {
  const found = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.textContent),
    helpLines: [...document.querySelectorAll<HTMLElement>('zou-help-line')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.innerText),
    mains: [...document.querySelectorAll('main')].filter((one) => one.checkVisibility()).length,
    // Addresses have dots too.
    untranslated: (
      document.body.innerText.replace(/\S+@\S+/g, '').match(/\b[a-z]+(\.[a-zA-Z]+){2,}\b/g) ?? []
    ).filter((word) => !/^www\./.test(word)),
    unfilled: document.body.innerText.match(/\{\{.*?\}\}|undefined|\bNaN\b|\[object /g) ?? [],
  }));
  return [
    ...(new RegExp(`^.{2,} – ${PRODUCT}$`).test(found.title) ? [] : [`the title is "${found.title}"`]),
    ...(found.language === language ? [] : [`<html lang> is ${found.language}, not ${language}`]),
    ...(found.headings.length === 1 ? [] : [`${found.headings.length} h1: ${found.headings.join(' | ')}`]),
    ...(found.mains === 1 ? [] : [`${found.mains} main elements`]),
    ...(found.helpLines.length === 1 && /0800-2000.*112/.test(found.helpLines[0] ?? '')
      ? []
      : [`${found.helpLines.length} help lines: ${found.helpLines.join(' | ')}`]),
    ...found.untranslated.map((word) => `a key in place of words: ${word}`),
    ...found.unfilled.map((word) => `a place that nothing filled: ${word}`),
    ...(await overflowFaults(page)),
  ];
}

/** How far the page scrolls sideways, and what sticks out. */
export async function overflowFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && box.right > innerWidth + 0.5;
    });
    const named = wide.slice(-4).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    return [`the page is ${over} px too wide at ${innerWidth}: ${named.join(', ')}`];
  });
}

/** Targets under 24×24 px, and under 44 px for what matters most; links inside a sentence and what stands off screen until focus are exempt. */
export async function targetFaults(page: Page): Promise<readonly string[]> {
  const measure = {
    smallest: SMALLEST_TARGET,
    primary: PRIMARY,
    smallestPrimary: SMALLEST_PRIMARY,
  };
  return page.evaluate(({ smallest, primary, smallestPrimary }) => {
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=menuitem], [role=tab]';
    const isInSentence = (one: Element): boolean =>
      getComputedStyle(one).display === 'inline' &&
      (one.parentElement?.textContent ?? '').trim().length > (one.textContent ?? '').trim().length;
    const small = [...document.querySelectorAll(primary)].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isLarge = Math.min(width, height) >= smallestPrimary - 0.5;
      return isLarge || !one.checkVisibility({ visibilityProperty: true })
        ? []
        : [`a main target of ${Math.round(width)}×${Math.round(height)} px: ${one.outerHTML.slice(0, 140)}`];
    });
    const all = [...document.querySelectorAll(selector)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !isInSentence(one))
      .map((one) => {
        const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? one.closest('label')) : null;
        const boxes = [one, ...(label ? [label] : [])].map((each) => each.getBoundingClientRect());
        return {
          one,
          isOnPage: boxes.some((box) => box.right > 0 && box.bottom + scrollY > 0),
          width: Math.max(...boxes.map((box) => box.width)),
          height: Math.max(...boxes.map((box) => box.height)),
        };
      })
      .filter(
        ({ isOnPage, width, height }) => isOnPage && (width < smallest - 0.5 || height < smallest - 0.5),
      )
      .map(
        ({ one, width, height }) =>
          `a target of ${Math.round(width)}×${Math.round(height)} px: ${one.outerHTML.slice(0, 140)}`,
      );
    return [...small, ...all];
  }, measure);
}

/** With the spacing of 1.4.12: nothing sticks out of the page and no text is cut off. */
export async function spacingFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
      word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const clipped = await page.evaluate(() => {
    const hasText = (one: Element): boolean =>
      [...one.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    return [...document.body.querySelectorAll('*')]
      .filter((one) => hasText(one) && one.checkVisibility() && !(one instanceof HTMLTextAreaElement))
      .filter((one) => {
        let box: Element | null = one;
        while (box && box !== document.body) {
          const { overflowX, overflowY } = getComputedStyle(box);
          const { width, height } = box.getBoundingClientRect();
          if (width <= 2 || height <= 2) return false; // hidden for the eye on purpose
          const isCut =
            (/hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
            (/hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1);
          if (isCut) return true;
          box = box.parentElement;
        }
        return false;
      })
      .map((one) => `text cut off with wide spacing: ${one.outerHTML.slice(0, 120)}`);
  });
  const wide = (await overflowFaults(page)).map((fault) => `with wide spacing ${fault}`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return [...clipped, ...wide];
}

/** Walks the page with Tab: focus is on something, can be seen, and nothing lies over it. */
export async function focusFaults(page: Page, stops = 40): Promise<readonly string[]> {
  const faults: string[] = [];
  const first = { seen: '' };
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return null;
      const box = one.getBoundingClientRect();
      const isMarked = (each: Element | null): boolean => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      };
      const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? null) : null;
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      const isInView = box.bottom > 0 && box.top < innerHeight;
      const isCovered =
        above !== null && !one.contains(above) && !above.contains(one) && !(label?.contains(above) ?? false);
      return {
        html: one.outerHTML.slice(0, 140),
        place: `${box.left},${box.top + scrollY},${one.tagName}`,
        isMarked: isMarked(one) || isMarked(label) || isMarked(one.parentElement),
        isInView,
        isCovered: isInView && isCovered && box.width > 2,
      };
    });
    // Past the last element focus goes to the browser itself.
    if (found === null) break;
    if (found.place === first.seen) break;
    if (stop === 0) first.seen = found.place;
    if (!found.isMarked) faults.push(`focus cannot be seen on ${found.html}`);
    if (!found.isInView) faults.push(`focus is out of view on ${found.html}`);
    if (found.isCovered) faults.push(`something lies over the focus on ${found.html}`);
  }
  return faults;
}
