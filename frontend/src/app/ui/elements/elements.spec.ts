import { jest } from '@jest/globals';
import { signal } from '@angular/core';
import fc from 'fast-check';
import { RichText } from '../language/rich-text';
import { TaskList } from '../navigation/task-list';
import { ThemeNav } from '../navigation/theme-nav';
import { render } from '../testing/render';
import { diffWords } from './differences/diff-words';
import { ProgressBar } from './progress-bar';
import { RequestStateView } from './loading/request-state';
import { WordDiff } from './differences/word-diff';

describe('diffWords', () => {
  it('tells what went and what came', () => {
    expect(diffWords('de meldcode noemt uitbuiting', 'de meldcode noemt ook uitbuiting')).toEqual([
      { kind: 'same', text: 'de meldcode noemt ' },
      { kind: 'added', text: 'ook ' },
      { kind: 'same', text: 'uitbuiting' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string): string =>
          parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  it('says so in hidden words too', async () => {
    const { host } = await render(WordDiff, { inputs: { before: 'oud', after: 'nieuw' } });
    expect(host.querySelector('del')?.textContent).toBe('verwijderd: oud');
    expect(host.querySelector('ins')?.textContent).toBe('toegevoegd: nieuw');
  });
});

describe('RichText', () => {
  it('makes words strong and nothing else', async () => {
    const { host } = await render(RichText, { inputs: { text: 'Bel **112**. <b>x</b>' } });
    expect(host.innerHTML.replace(/<!--.*?-->/g, '')).toBe('Bel <strong>112</strong>. &lt;b&gt;x&lt;/b&gt;');
  });
});

describe('ProgressBar', () => {
  it('names the bar by its words and survives nothing to do', async () => {
    const { host } = await render(ProgressBar, { inputs: { done: 0, total: 0, words: '0 van 0 vragen' } });
    const bar = host.querySelector('progress');
    expect(bar?.getAttribute('max')).toBe('1');
    expect(document.getElementById(bar?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      '0 van 0 vragen',
    );
    expect(host.textContent).toContain('0%');
  });
});

describe('RequestStateView', () => {
  it('shows nothing at first, then a skeleton that is said once, or the fault with a way out', async () => {
    const isSkeletonShown = signal(false);
    const problem = signal<string | undefined>(undefined);
    const retry = jest.fn();
    const { host, fixture } = await render(RequestStateView, {
      signals: { isSkeletonShown, problem },
      outputs: { retry },
    });
    expect(host.textContent?.trim()).toBe('');
    isSkeletonShown.set(true);
    await fixture.whenStable();
    expect(host.querySelector('[role=status]')?.textContent).toBe('Even laden…');
    expect(host.querySelector('[aria-busy=true]')).not.toBeNull();
    problem.set('unexpected');
    await fixture.whenStable();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Foutcode: unexpected');
    host.querySelector('button')?.click();
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('TaskList', () => {
  it('ties detail and status to the link, and to a task that cannot be done yet', async () => {
    const tasks = [
      { id: 'a', title: 'Melden', detail: '2 van 6', status: 'Bezig', look: 'busy', link: '/x' },
      { id: 'b', title: 'Indienen', detail: 'Uiterlijk 1 maart', status: 'Kan nog niet', look: 'plain' },
    ];
    const { host } = await render(TaskList, { inputs: { tasks } });
    const described = [...host.querySelectorAll('[aria-describedby]')].map((element) => [
      element.tagName,
      ...(element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim()),
    ]);
    expect(described).toEqual([
      ['A', '2 van 6', 'Bezig'],
      ['SPAN', 'Uiterlijk 1 maart', 'Kan nog niet'],
    ]);
    expect(host.querySelectorAll('.zou-badge')).toHaveLength(1);
  });
});

describe('ThemeNav', () => {
  it('marks the question in view, says its state, and opens behind a button', async () => {
    const question = {
      code: 'MEL-01',
      title: 'Meldcode',
      status: 'Ingevuld',
      state: 'done',
      link: '/x',
      isNew: true,
    };
    const theme = {
      code: 'MEL',
      title: 'Melden',
      count: '2 van 6',
      status: 'Bezig',
      look: 'busy',
      link: '/y',
    };
    const { host, fixture } = await render(ThemeNav, {
      inputs: {
        themes: [{ ...theme, questions: [question] }],
        currentTheme: 'MEL',
        currentQuestion: 'MEL-01',
      },
    });
    const current = [...host.querySelectorAll('[aria-current=page]')];
    expect(current.map((link) => link.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'MEL-01 Meldcode (Ingevuld) nieuw',
    ]);
    const button = host.querySelector('button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    button?.click();
    await fixture.whenStable();
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(button?.getAttribute('aria-controls') ?? '')?.tagName).toBe('OL');
  });
});
