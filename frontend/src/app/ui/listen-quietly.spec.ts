import { Component, signal } from '@angular/core';
import { listenQuietly } from './listen-quietly';
import { render } from './testing/render';

@Component({ selector: 'zou-heard', template: '<p>{{ looked() }} {{ count() }}</p>' })
class Heard {
  readonly count = signal(0);
  private looks = 0;
  isCounted = true;

  constructor() {
    listenQuietly(document, ['focusin', 'keyup'], () => {
      if (this.isCounted) this.count.update((count) => count + 1);
    });
  }

  looked(): number {
    this.looks += 1;
    return this.looks;
  }
}

const key = (): boolean => document.body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));

describe('listening quietly', () => {
  it('shows what a listener changed, and looks at nothing when it changed nothing', async () => {
    const { host, fixture } = await render(Heard);
    const before = Number(host.textContent.split(' ')[0]);
    fixture.componentInstance.isCounted = false;
    key();
    await fixture.whenStable();
    expect(host.textContent).toBe(`${before} 0`);
    fixture.componentInstance.isCounted = true;
    key();
    await fixture.whenStable();
    expect(host.textContent).toBe(`${before + 1} 1`);
  });

  it('hears nothing any more once its owner is gone', async () => {
    const { fixture } = await render(Heard);
    fixture.destroy();
    key();
    expect(fixture.componentInstance.count()).toBe(0);
  });
});
