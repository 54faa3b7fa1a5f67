import { TestBed } from '@angular/core/testing';
import { SaveQueues } from '../../core/autosave/queue/save-queues';
import type { SaveResult } from '../../core/autosave/queue/save-change';
import { ApiProblem } from '../../core/http/api-problem';
import { LanguageStore } from '../../core/language/language.store';
import { openPage } from '../../../testing/open-page';
import { OfflineBar } from './offline-bar';
import { PageNotices } from './page-notices';

window.scrollTo = () => undefined;

const SESSION = {
  user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
  lastOrganisationId: null,
  secondFactor: 'off',
  idleUntil: '2027-02-01T11:00:00.000Z',
  endsAt: '2027-02-01T22:00:00.000Z',
  now: '2027-02-01T10:00:00.000Z',
  demo: true,
};
const membership = {
  kind: 'organisation',
  bodyId: 'o',
  bodyName: 'Jeugdhulp De Brug',
  fictitious: true,
  roles: ['coordinator'],
};

/** A page with the notices that the frame would show above it. */
async function openNotices(url: string, answers: object = {}) {
  const page = await openPage(url, 'coordinator', {
    'GET /api/session': { ...SESSION, memberships: [membership] },
    ...answers,
  });
  const fixture = TestBed.createComponent(PageNotices);
  const host = fixture.nativeElement as HTMLElement;
  const settled = async (isThere: () => boolean) => {
    for (let tries = 0; tries < 400 && !isThere(); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await fixture.whenStable();
    }
  };
  await fixture.whenStable();
  return { page, host, settled, text: () => host.textContent?.replace(/\s+/g, ' ') ?? '' };
}

/** A text that a colleague changed first, found after its page was left. */
async function foundLater(resource: string, key: string, organisationId = 'o') {
  const queues = TestBed.inject(SaveQueues);
  const queue = queues.open<{ text: string }, string>({
    organisationId,
    resource,
    send: (changes): Promise<SaveResult<string>[]> =>
      Promise.resolve(
        changes.map(({ changeId }) => ({ changeId, outcome: 'stale', version: 5, current: 'van Bram' })),
      ),
  });
  queue.save(key, 1, { text: 'van mij' }, 'soon');
  await queues.close(queue);
}

/** Words of a page that the server refused. */
async function leftBehind(count: number) {
  const queue = TestBed.inject(SaveQueues).open<{ text: string }, string>({
    organisationId: 'o',
    resource: 'assessment/2027',
    send: () => Promise.reject(new ApiProblem(409, 'illegalTransition')),
  });
  for (let key = 0; key < count; key += 1) queue.save(`KEN-0${key}`, 1, { text: 'van mij' }, 'soon');
  await queue.flush();
}

describe('what holds on every page', () => {
  it('is a conflict found while another page is open, with the way to it, in both languages', async () => {
    const { page, host, settled, text } = await openNotices('/hulp');
    const status = host.querySelector('[role=status]');
    expect(status?.textContent?.trim()).toBe('');
    await foundLater('assessment/2027', 'MEL-01');
    await foundLater('plan', 'a1');
    await foundLater('assessment/2027', 'KEN-01', 'elsewhere');
    await settled(() => text().includes('MEL-01'));
    expect(host.querySelector('[role=status]')).toBe(status);
    expect(status?.textContent).toContain('Dezelfde tekst is op twee plaatsen gewijzigd.');
    expect([...host.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/zelfevaluatie/2027/vraag/MEL-01',
      '/verbeterplan/acties/a1',
    ]);
    await TestBed.inject(LanguageStore).use('en');
    await settled(() => text().includes('at MEL-01'));
    expect(text()).toContain('Choose which text to keep at MEL-01');
    // On the page that shows the conflict itself it is not told twice.
    await page.router.navigateByUrl('/zelfevaluatie/2027/vraag/MEL-01?van=notice');
    await settled(() => !text().includes('MEL-01'));
    expect(text()).not.toContain('MEL-01');
  });

  it('is that the organisation is suspended, except on pages about the person', async () => {
    const memberships = [{ ...membership, isSuspended: true }];
    const { page, settled, text } = await openNotices('/hulp', {
      'GET /api/session': { ...SESSION, memberships },
    });
    await settled(() => text().includes('slot'));
    expect(text()).toContain('Uw organisatie is op slot');
    expect(text()).not.toContain('niet opgeslagen');
    const bar = TestBed.createComponent(OfflineBar);
    await leftBehind(2);
    await settled(() => text().includes('niet opgeslagen'));
    await bar.whenStable();
    // The server takes nothing now, so the bar does not promise to try again.
    expect((bar.nativeElement as HTMLElement).textContent?.trim()).toBe('');
    expect(text()).toContain('2 wijzigingen zijn niet opgeslagen');
    expect(text()).toContain('Wat u typte, staat nog op dit apparaat. Als het slot eraf is');
    await page.router.navigateByUrl('/profiel');
    await settled(() => text().trim() === '');
    expect(text().trim()).toBe('');
  });

  const others = [{ organisationId: 'new', name: 'Jeugdhulp Nieuwland' }];
  const ends = { side: 'ends', day: '2027-01-15', others };

  it('is that the organisation is closed, who carries on since when, and the way there for who belongs to both', async () => {
    const memberships = [
      { ...membership, isClosed: true, successions: [ends] },
      { ...membership, bodyId: 'new', bodyName: 'Jeugdhulp Nieuwland' },
    ];
    const { page, host, settled, text } = await openNotices('/hulp', {
      'GET /api/session': { ...SESSION, memberships },
      'PATCH /api/profile': {},
    });
    await settled(() => text().includes('gesloten'));
    expect(text()).toContain('Jeugdhulp De Brug is gesloten op 15 januari 2027');
    expect(text()).toContain('Verder gaat: Jeugdhulp Nieuwland.');
    await page.router.navigateByUrl('/profiel');
    await settled(() => text().trim() === '');
    expect(text().trim()).toBe('');
    await page.router.navigateByUrl('/hulp');
    await settled(() => host.querySelector('button') !== null);
    host.querySelector('button')!.click();
    await settled(() => page.router.url === '/start');
    expect(page.router.url).toBe('/start');
    expect(text().trim()).toBe('');
  });

  it('is on the start page alone that it will close, or carries on for others', async () => {
    const continues = { side: 'continues', day: '2027-01-15', others: [{ ...others[0], name: 'De Haven' }] };
    const memberships = [{ ...membership, successions: [continues, { ...ends, day: '2027-06-01' }] }];
    const { page, host, settled, text } = await openNotices('/start', {
      'GET /api/session': { ...SESSION, memberships },
    });
    await settled(() => text().includes('sluit op'));
    expect(text()).toContain('Jeugdhulp De Brug gaat verder voor: De Haven');
    expect(text()).toContain('Dat is zo vanaf 15 januari 2027.');
    expect(text()).toContain('Jeugdhulp De Brug sluit op 1 juni 2027');
    expect(host.querySelector('button')).toBeNull();
    await page.router.navigateByUrl('/hulp');
    await settled(() => text().trim() === '');
    expect(text().trim()).toBe('');
  });
});
