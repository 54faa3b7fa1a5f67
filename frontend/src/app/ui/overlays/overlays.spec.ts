import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { render } from '../testing/render';
import { Dialog } from './dialog';
import { Menu } from './menu';

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.removeAttribute('open');
};

describe('Dialog', () => {
  async function show(canBeClosed: boolean) {
    const isOpen = signal(false);
    const closed = jest.fn();
    const shown = await render(Dialog, {
      inputs: { heading: 'Weet u het zeker?', canBeClosed },
      signals: { isOpen },
      outputs: { closed },
    });
    const dialog = shown.host.querySelector('dialog') as HTMLDialogElement;
    return { ...shown, isOpen, closed, dialog };
  }

  it('opens with its heading as name, and gives focus back to what had it', async () => {
    document.body.insertAdjacentHTML('beforeend', '<button id="opener">x</button>');
    const opener = document.getElementById('opener') as HTMLElement;
    const { isOpen, fixture, dialog } = await show(true);
    opener.focus();
    isOpen.set(true);
    await fixture.whenStable();
    expect(dialog.open).toBe(true);
    const name = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).toBe('Weet u het zeker?');
    dialog.focus();
    isOpen.set(false);
    await fixture.whenStable();
    expect([dialog.open, document.activeElement]).toEqual([false, opener]);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('Esc when it can be closed (%s) asks %d times', async (canBeClosed, times) => {
    const { isOpen, fixture, dialog, closed } = await show(canBeClosed);
    isOpen.set(true);
    await fixture.whenStable();
    const cancel = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(cancel);
    expect([cancel.defaultPrevented, closed.mock.calls.length]).toEqual([true, times]);
  });
});

describe('Menu', () => {
  async function show() {
    const chosen = jest.fn();
    const items = [
      { id: 'a', words: 'Profiel' },
      { id: 'b', words: 'Uitloggen' },
      { id: 'c', words: 'Overal uitloggen' },
    ];
    const shown = await render(Menu, { inputs: { label: 'Fatma', items }, outputs: { chosen } });
    const button = shown.host.querySelector('button') as HTMLButtonElement;
    const press = async (key: string): Promise<string | undefined> => {
      (document.activeElement ?? button).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      await shown.fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve));
      return document.activeElement?.textContent?.trim();
    };
    button.focus();
    return { ...shown, button, press, chosen };
  }

  it('opens by arrow, walks round, jumps by letter, and Esc returns to the button', async () => {
    const { press, button } = await show();
    expect(await press('ArrowDown')).toBe('Profiel');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(await press('ArrowUp')).toBe('Overal uitloggen');
    expect(await press('ArrowDown')).toBe('Profiel');
    expect(await press('u')).toBe('Uitloggen');
    expect(await press('End')).toBe('Overal uitloggen');
    expect(await press('Home')).toBe('Profiel');
    await press('Escape');
    expect([document.activeElement, button.getAttribute('aria-expanded')]).toEqual([button, 'false']);
  });

  it('gives the chosen item and closes', async () => {
    const { press, host, chosen } = await show();
    await press('ArrowDown');
    (host.querySelectorAll('[role=menuitem]')[1] as HTMLElement).click();
    expect(chosen).toHaveBeenCalledWith('b');
  });
});
