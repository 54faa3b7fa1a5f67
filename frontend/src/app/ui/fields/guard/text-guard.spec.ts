import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SaveStatus } from '../../saving/save-status';
import { render } from '../../testing/render';
import { GuardedTexts } from './guarded-texts';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

const NUMBER = '123 456 782';

// Each text that is typed waits for its pause; several of them on a busy machine take their time.
jest.setTimeout(20_000);

async function show(
  inputs: Record<string, unknown> = {},
  component: typeof TextArea | typeof TextField = TextArea,
) {
  const value = signal('');
  const accepted = jest.fn<(text: unknown) => void>();
  const shown = await render<unknown>(component, {
    inputs: { label: 'Toelichting', ...inputs },
    models: { value: value },
    outputs: component === TextArea ? { accepted } : {},
  });
  const control = shown.host.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')!;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await shown.fixture.whenStable();
  };
  const type = async (text: string): Promise<void> => {
    control.focus();
    control.dispatchEvent(new Event('focus'));
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const said = (role: string): string =>
    shown.host.querySelector(`[role=${role}]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const button = (words: string): HTMLButtonElement | undefined =>
    [...shown.host.querySelectorAll('button')].find((each) => each.textContent?.includes(words));
  const last = (): unknown => accepted.mock.lastCall?.[0];
  return { ...shown, value, accepted, control, type, settle, said, button, last };
}

describe('a text with a burgerservicenummer', () => {
  it('stays on the screen and goes no further, says so once, and goes on when the number is gone', async () => {
    const { type, said, control, accepted, last } = await show({ keepAs: 'a' });
    await type('Het gaat goed');
    expect(last()).toBe('Het gaat goed');
    await type(`Het gaat om ${NUMBER}`);
    expect(said('alert')).toBe(
      'Dit lijkt op een burgerservicenummer. Haal het weg, dan slaan we uw tekst op.',
    );
    expect(control.value).toContain(NUMBER);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    const alert = document.getElementById(control.getAttribute('aria-describedby') ?? '');
    expect(alert?.getAttribute('role')).toBe('alert');
    await type(`Het gaat om ${NUMBER}, denk ik`);
    expect(document.getElementById(alert?.id ?? '')).toBe(alert);
    expect(JSON.stringify(accepted.mock.calls)).not.toContain(NUMBER);
    await type('Het gaat om iemand');
    expect(said('alert')).toBe('');
    expect(last()).toBe('Het gaat om iemand');
    expect(control.getAttribute('aria-invalid')).toBeNull();
  });

  it('is what the status line speaks of, whatever else was saved', async () => {
    const { type } = await show({ keepAs: 'b' });
    await type(NUMBER);
    expect(TestBed.inject(GuardedTexts).count()).toBe(1);
    const status = TestBed.createComponent(SaveStatus);
    status.componentRef.setInput('state', 'saved');
    await status.whenStable();
    expect((status.nativeElement as HTMLElement).querySelector('.zou-save')?.textContent?.trim()).toBe(
      'Niet opgeslagen. Haal het nummer weg.',
    );
    await type('niets');
    await status.whenStable();
    expect((status.nativeElement as HTMLElement).querySelector('.zou-save')?.textContent).toContain(
      'Opgeslagen',
    );
  });

  it('waits in the tab for its field to come back, and asks before the tab is left', async () => {
    const { type, fixture } = await show({ keepAs: 'c' });
    await type(NUMBER);
    fixture.destroy();
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    const again = TestBed.createComponent(TextArea);
    again.componentRef.setInput('label', 'Toelichting');
    again.componentRef.setInput('keepAs', 'c');
    document.body.append(again.nativeElement as HTMLElement);
    await again.whenStable();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await again.whenStable();
    const host = again.nativeElement as HTMLElement;
    expect(host.querySelector('textarea')?.value).toBe(NUMBER);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('burgerservicenummer');
  });

  it('stops the form it stands in, and takes the person to it; a form beside it goes on', async () => {
    const { type, host, control } = await show({}, TextField);
    await type(NUMBER);
    const texts = TestBed.inject(GuardedTexts);
    expect(texts.stops(document.createElement('form'))).toBe(false);
    control.blur();
    expect(texts.stops(host)).toBe(true);
    expect(document.activeElement).toBe(control);
    expect(texts.count()).toBe(0);
  });

  it('of a form is forgotten when the form is emptied', async () => {
    const { type, host, value, settle } = await show();
    await type(NUMBER);
    value.set('');
    await settle();
    expect(TestBed.inject(GuardedTexts).stops(host)).toBe(false);
  });
});

describe('a text that may be about somebody', () => {
  it('is accepted, and the person is told why to write it otherwise', async () => {
    const { type, said, last, button, host } = await show();
    await type('Bel 06 12345678 of een meisje van 15');
    expect(last()).toBe('Bel 06 12345678 of een meisje van 15');
    expect(said('alert')).toBe('');
    expect(said('status')).toContain('Dit lijkt op een telefoonnummer van iemand: 06 12345678');
    expect(said('status')).toContain('Schrijf liever “een jongere”.');
    expect(host.querySelectorAll('.zou-guard')).toHaveLength(2);
    button('Laat staan')?.click();
    expect(button('Vervang')).toBeDefined();
  });

  it('gets a neutral wording on request, with the caret behind it', async () => {
    const { type, button, control, last, settle, host } = await show();
    await type('Een meisje van 15 kwam bij ons.');
    button('Vervang door “een jongere”')?.click();
    await settle();
    expect(control.value).toBe('Een jongere kwam bij ons.');
    expect(last()).toBe('Een jongere kwam bij ons.');
    expect(control.selectionStart).toBe('Een jongere'.length);
    expect(document.activeElement).toBe(control);
    expect(host.querySelectorAll('.zou-guard')).toHaveLength(0);
  });

  it('is not asked about twice', async () => {
    const { type, button, settle, host } = await show();
    await type('Bel 06 12345678');
    button('Laat staan')?.click();
    await settle();
    expect(host.querySelectorAll('.zou-guard')).toHaveLength(0);
    await type('Bel gerust 06 12345678 vandaag');
    expect(host.querySelectorAll('.zou-guard')).toHaveLength(0);
    await type('Bel gerust 06 87654321 vandaag');
    expect(host.querySelectorAll('.zou-guard')).toHaveLength(1);
  });

  it('a date or a password is none', async () => {
    const { type, host } = await show({ type: 'password' }, TextField);
    await type(`een meisje van 15 ${NUMBER}`);
    expect(host.querySelector('.zou-guard, [role=alert]')).toBeNull();
  });
});

/** Fields of which a page has dozens, and the page that says it once, above them all. */
const NOTICED_BY: Readonly<Record<string, string>> = {
  'framework/part/text-pair.ts': 'framework/part/part.page.html',
  'framework/part/value-fields.html': 'framework/part/part.page.html',
};

describe('every screen with a text', () => {
  const features = join(import.meta.dirname, '../../../features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.spec)\.(html|ts)$/.test(name),
  );
  const sourceOf = (name: string): string => readFileSync(join(features, name), 'utf8');
  const fieldsOf = (name: string): readonly string[] =>
    (sourceOf(name).match(/<zou-text-(area|field)[^>]*>/g) ?? []).filter(
      // Somebody's own name, and what they call their own device, is no text about anybody; nor is what machines gave.
      (field) =>
        !/type="(code|date|email|password|search|url)"|autocomplete="name"|"passkey-name"/.test(field),
    );
  const withTexts = files.filter((name) => fieldsOf(name).length > 0);

  it.each(withTexts)('%s saves only what may be saved, or asks before it sends', (name) => {
    const isForm = fieldsOf(name).some((field) => !field.includes('(accepted)'));
    const component = sourceOf(name.replace(/\.html$/, '.ts'));
    expect(isForm ? /this\.stops\(\)/.test(component) : true).toBe(true);
    for (const field of fieldsOf(name)) {
      expect(field).not.toContain('(valueChange)');
      expect(field.includes('(accepted)')).toBe(field.includes('[keepAs]'));
    }
  });

  it.each(withTexts)('%s shows the notice above its texts', (name) => {
    expect(sourceOf(NOTICED_BY[name] ?? name)).toMatch(/<zou-text-notices? \/>/);
  });

  it.each(files)('%s has no field of its own', (name) => {
    expect(sourceOf(name)).not.toMatch(/<textarea|<input(?![^>]*type="(checkbox|radio|hidden)")/);
  });

  it('is found', () => {
    expect(withTexts.length).toBeGreaterThanOrEqual(8);
  });
});
