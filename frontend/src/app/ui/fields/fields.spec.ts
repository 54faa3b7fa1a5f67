import { signal, type WritableSignal } from '@angular/core';
import { render } from '../testing/render';
import { CheckboxList } from './choices/checkbox-list';
import { ErrorSummary } from './error-summary';
import { LevelPicker } from './choices/level-picker';
import { MonthField } from './month-field';
import { NumberField } from './number-field';
import { TextArea } from './text-area';

const any = <T>(value: WritableSignal<T>): WritableSignal<unknown> => value;

function one<E extends HTMLElement>(host: HTMLElement, selector: string): E {
  const found = host.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in ${host.innerHTML}`);
  return found;
}

function type(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('LevelPicker', () => {
  const options = [0, 1, 2, 3, 4].map((level) => ({
    code: String(level),
    number: String(level),
    label: `Niveau ${level}`,
    description: `Uitleg ${level}`,
    ...(level === 2 ? { badge: 'Vorig jaar' } : {}),
  }));

  async function show(value: string | null) {
    const chosen = signal(value);
    const inputs = {
      legend: 'Kies',
      options,
      aside: [{ code: 'x', label: 'Weet ik niet.' }],
      fieldId: 'level',
    };
    return { chosen, ...(await render(LevelPicker, { inputs, models: { value: any(chosen) } })) };
  }

  it('names each level by number, name and badge, and describes it', async () => {
    const { host } = await show(null);
    const radio = one<HTMLInputElement>(host, 'input[value="2"]');
    const words = (attribute: string): string =>
      (radio.getAttribute(attribute) ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim())
        .join(' ');
    expect(words('aria-labelledby')).toBe('2 Niveau 2 Vorig jaar');
    expect(words('aria-describedby')).toBe('Uitleg 2');
    expect(host.querySelectorAll('fieldset > legend')).toHaveLength(1);
  });

  it('takes a digit inside the group, moves focus there, and leaves other keys alone', async () => {
    const { host, chosen } = await show('1');
    const press = (key: string, more: KeyboardEventInit = {}): boolean =>
      one(host, 'input').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      );
    press('3');
    // A key that follows at once finds the choice made.
    press('7');
    expect(chosen()).toBe('3');
    expect((document.activeElement as HTMLInputElement).value).toBe('3');
    press('2', { ctrlKey: true });
    expect(chosen()).toBe('3');
  });

  it('clears, and the button goes with the answer', async () => {
    const { host, fixture, chosen } = await show('x');
    one<HTMLButtonElement>(host, 'button').click();
    expect(chosen()).toBeNull();
    await fixture.whenStable();
    expect(host.querySelector('button')).toBeNull();
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});

describe('CheckboxList', () => {
  const options = [
    { code: 'none', label: 'Geen van deze', isExclusive: true },
    { code: 'a', label: 'A', canBeNotApplicable: true },
    { code: 'b', label: 'B' },
  ];

  async function show() {
    const [value, notApplicable] = [signal<readonly string[]>([]), signal<readonly string[]>([])];
    const models = { value: any(value), notApplicable: any(notApplicable) };
    const { host, fixture } = await render(CheckboxList, { inputs: { legend: 'Welke', options }, models });
    const boxes = (): HTMLInputElement[] => [...host.querySelectorAll('input')];
    return { value, notApplicable, boxes, fixture };
  }

  it('puts the exclusive option last, and it clears the others both ways', async () => {
    const { value, boxes, fixture } = await show();
    const [a, , b, none] = boxes();
    a?.click();
    b?.click();
    expect(value()).toEqual(['a', 'b']);
    await fixture.whenStable();
    none?.click();
    expect(value()).toEqual(['none']);
    await fixture.whenStable();
    b?.click();
    expect(value()).toEqual(['b']);
  });

  it('marks an option not applicable in place of chosen', async () => {
    const { value, notApplicable, boxes, fixture } = await show();
    const [a, notA] = boxes();
    a?.click();
    await fixture.whenStable();
    notA?.click();
    expect([value(), notApplicable()]).toEqual([[], ['a']]);
    await fixture.whenStable();
    a?.click();
    expect([value(), notApplicable()]).toEqual([['a'], []]);
  });
});

describe('NumberField', () => {
  async function show(inputs: Record<string, unknown>) {
    const value = signal<number | null>(null);
    const shown = await render(NumberField, {
      inputs: { label: 'Uren', ...inputs },
      models: { value: any(value) },
    });
    const input = one<HTMLInputElement>(shown.host, 'input');
    const enter = async (text: string): Promise<string | null> => {
      type(input, text);
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await shown.fixture.whenStable();
      return shown.host.querySelector('.zou-field__error')?.textContent?.trim() ?? null;
    };
    return { ...shown, value, input, enter };
  }

  it('takes a comma and shows it again', async () => {
    const { enter, value, input } = await show({ decimals: 1 });
    expect(await enter('8,5')).toBeNull();
    expect(value()).toBe(8.5);
    expect(input.value).toBe('8,5');
  });

  it('says what is wrong on leaving, not while typing, and keeps what was typed', async () => {
    const { enter, value, input, host, fixture } = await show({ minimum: 0, maximum: 100 });
    type(input, '120');
    await fixture.whenStable();
    expect(host.querySelector('.zou-field__error')).toBeNull();
    expect(await enter('120')).toBe('Vul een getal in van 0 tot en met 100.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(value()).toBeNull();
    expect(input.value).toBe('120');
    expect(await enter('twaalf')).toContain('Vul een getal in');
    expect(await enter('12')).toBeNull();
    expect(value()).toBe(12);
  });
});

describe('MonthField', () => {
  it('gives a value once both parts are there, and refuses a month to come', async () => {
    const value = signal<unknown>(null);
    const { host, fixture } = await render(MonthField, {
      inputs: { legend: 'Wanneer', never: 'Nooit', latest: '2027-01' },
      models: { value },
    });
    const [month, year] = [
      one<HTMLSelectElement>(host, 'select'),
      one<HTMLInputElement>(host, 'input[type=text]'),
    ];
    month.value = '05';
    month.dispatchEvent(new Event('change'));
    expect(value()).toBeNull();
    year.value = '2028';
    year.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(one(host, '.zou-field__error').textContent).toContain('al voorbij');
    year.value = '2026';
    year.dispatchEvent(new Event('change'));
    expect(value()).toEqual({ month: '2026-05' });
    one<HTMLInputElement>(host, 'input[type=checkbox]').click();
    expect(value()).toEqual({ never: true });
  });
});

describe('TextArea', () => {
  it('counts from 80 percent on, by characters as people count them, and never cuts', async () => {
    const value = signal('');
    const { host, fixture } = await render(TextArea, {
      inputs: { label: 'Toelichting', maximum: 10 },
      models: { value: any(value) },
    });
    const counter = async (text: string): Promise<string> => {
      type(one<HTMLTextAreaElement>(host, 'textarea'), text);
      await fixture.whenStable();
      return one(host, '.zou-field__counter').textContent?.trim() ?? '';
    };
    expect(await counter('1234567')).toBe('');
    expect(await counter('1234567😀')).toBe('Nog 2 tekens.');
    expect(await counter('12345678901')).toBe('1 teken te veel.');
    expect(value()).toBe('12345678901');
  });
});

describe('ErrorSummary', () => {
  it('takes focus and leads to the fields', async () => {
    document.body.insertAdjacentHTML('beforeend', '<input id="there" />');
    const { host } = await render(ErrorSummary, {
      inputs: { faults: [{ fieldId: 'there', words: 'Vul dit in.' }] },
    });
    expect(document.activeElement?.textContent).toContain('Pas dit nog aan');
    one(host, 'a').click();
    expect(document.activeElement?.id).toBe('there');
  });
});
