import { afterPaint } from './after-paint';

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

describe('work after the paint', () => {
  it('waits for a frame, and is done once', async () => {
    const done: string[] = [];
    afterPaint(() => done.push('work'));
    expect(done).toEqual([]);
    await twoFrames();
    expect(done).toEqual(['work']);
    document.body.click();
    expect(done).toEqual(['work']);
  });

  it.each([
    ['a click', () => document.body.click()],
    ['a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))],
    ['the page going away', () => dispatchEvent(new Event('pagehide'))],
    [
      'the page being put aside',
      () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    ],
    ['another page', () => dispatchEvent(new Event('popstate'))],
  ])('is done before %s', (_, happen) => {
    const done: string[] = [];
    afterPaint(() => done.push('work'));
    const seen = (): number => done.push('event');
    for (const type of ['click', 'keydown', 'pagehide', 'visibilitychange', 'popstate'])
      document.addEventListener(type, seen, { once: true });
    happen();
    expect(done[0]).toBe('work');
  });
});
