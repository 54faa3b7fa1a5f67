import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { render } from '../testing/render';
import { ConflictComparer } from './conflict-comparer';
import { SaveStatus, type SaveState } from './save-status';

describe('SaveStatus', () => {
  async function show(start: SaveState) {
    const state = signal<SaveState>(start);
    const [savedAt, pendingCount, settled] = [signal<string | null>(null), signal(0), signal(0)];
    const shown = await render(SaveStatus, { signals: { state, savedAt, pendingCount, settled } });
    const words = async (): Promise<string> => {
      await shown.fixture.whenStable();
      return shown.host.querySelector('.zou-save')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    };
    const said = (role: string): string =>
      shown.host.querySelector(`[role=${role}]`)?.textContent?.trim() ?? '';
    return { ...shown, state, savedAt, pendingCount, settled, words, said };
  }

  it('says what the brief says in each state', async () => {
    const { state, savedAt, pendingCount, words, said } = await show('idle');
    expect(await words()).toBe('');
    state.set('pending');
    expect(await words()).toBe('Nog niet bewaard');
    state.set('saved');
    savedAt.set('2026-11-23T13:32:00.000Z');
    expect(await words()).toBe('Opgeslagen om 14.32 uur');
    state.set('offline');
    pendingCount.set(2);
    expect(await words()).toBe('Offline. 2 wijzigingen wachten');
    state.set('failed');
    expect(await words()).toBe('Niet gelukt. Opnieuw proberen');
    expect(said('alert')).toBe('Opslaan lukt nu niet. Uw tekst staat nog op dit scherm.');
  });

  it('says "Bewaren…" only after half a second', async () => {
    const { state, words } = await show('pending');
    state.set('saving');
    expect(await words()).toBe('Nog niet bewaard');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await words()).toBe('Bewaren…');
  });

  it('tells a screen reader only once the person left the field, and not again within ten seconds', async () => {
    const { state, settled, words, said } = await show('saved');
    await words();
    expect(said('status')).toBe('');
    settled.set(1);
    await words();
    expect(said('status')).toBe('Opgeslagen');
    state.set('pending');
    await words();
    state.set('saved');
    settled.set(2);
    await words();
    expect(said('status')).toBe('');
  });
});

describe('ConflictComparer', () => {
  it('shows both texts whole, takes focus, and gives the choice', async () => {
    const chosen = jest.fn();
    const { host } = await render(ConflictComparer, {
      inputs: { heading: 'Bram wijzigde dit.', name: 'Bram', mine: 'mijn', theirs: '' },
      outputs: { chosen },
    });
    expect(document.activeElement?.textContent).toBe('Bram wijzigde dit.');
    expect([...host.querySelectorAll('.zou-compare__text')].map((text) => text.textContent)).toEqual([
      'mijn',
      '(leeg)',
    ]);
    const buttons = [...host.querySelectorAll('button')];
    expect(buttons.map((button) => button.textContent?.trim())).toEqual([
      'Mijn tekst',
      'Tekst van Bram',
      'Samenvoegen',
    ]);
    buttons[2]?.click();
    expect(chosen).toHaveBeenCalledWith('both');
  });

  it('calls the other version one of another window where nobody else wrote it', async () => {
    const inputs = { heading: 'U wijzigde dit ook elders.', name: null, mine: 'mijn', theirs: 'ook mijn' };
    const { host } = await render(ConflictComparer, { inputs });
    expect(host.textContent).toContain('Tekst uit het andere venster');
    expect(host.textContent).not.toContain('Tekst van');
  });
});
