import '../../../testing/indexed-db';
import { jest } from '@jest/globals';
import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Membership, Session } from '@zicht/shared/identity/session.contract';
import { ApiProblem, NetworkFailure } from '../http/api-problem';
import { provideLanguage } from '../language/provide-language';
import { startMembership } from './current-membership';
import { LanguageStore } from '../language/language.store';
import { rememberSession, wipeOffline } from '../offline/offline-session';
import { SessionApi } from './session.api';
import { SessionClock } from './session-clock';
import { isSignedIn, may, safeReturnPath } from './session.guards';
import { SessionStore } from './session.store';

const NOW = Date.parse('2027-01-15T10:00:00.000Z');
const iso = (ms: number): string => new Date(ms).toISOString();
const organisation = (id: string, roles: Membership['roles']): Membership => ({
  kind: 'organisation',
  bodyId: id,
  bodyName: `Organisatie ${id}`,
  fictitious: true,
  roles,
});

function session(changes: Partial<Session> = {}): Session {
  return {
    user: { id: 'u1', name: 'Fatma Yıldız', locale: 'nl' },
    memberships: [organisation('a', ['coordinator']), organisation('b', ['contributor'])],
    lastOrganisationId: null,
    idleUntil: iso(NOW + 3_600_000),
    endsAt: iso(NOW + 12 * 3_600_000),
    now: iso(NOW),
    secondFactor: 'off',
    demo: true,
    ...changes,
  };
}

const visitor = session({ user: null, memberships: [], idleUntil: null, endsAt: null });

function setUp(answers: Partial<SessionApi>) {
  const api = {
    read: () => Promise.resolve(session()),
    changeProfile: () => Promise.resolve(),
    ...answers,
  };
  TestBed.configureTestingModule({
    providers: [
      provideLanguage(),
      provideRouter([
        { path: 'start', children: [] },
        { path: 'zelfevaluatie', canMatch: [may('answers:read')], children: [] },
        { path: 'platform', canMatch: [may('reopening:decideAfterClosing')], children: [] },
        { path: 'profiel/inloggen', canMatch: [isSignedIn], children: [] },
        { path: 'profiel', canMatch: [isSignedIn], children: [] },
        { path: 'inloggen', children: [] },
        { path: 'geen-toegang', children: [] },
        { path: 'niet-gelukt', children: [] },
      ]),
      { provide: SessionApi, useValue: api },
    ],
  });
  return TestBed.inject(SessionStore);
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('SessionStore', () => {
  it('knows the rights of the organisation of this tab alone', async () => {
    const store = setUp({ read: () => Promise.resolve(session({ lastOrganisationId: 'b' })) });
    await store.load();
    expect(store.organisation()?.id).toBe('b');
    expect(store.can('answers:write')).toBe(false);
    store.choose(store.memberships()[0] ?? organisation('', []));
    expect(store.can('answers:write')).toBe(true);
    expect(sessionStorage.getItem('zou.membership')).toBe('organisation:a');
  });

  it('has the same organisation, to the very object, after the sign-in was extended or done again', async () => {
    const store = setUp({
      extend: () => Promise.resolve(session()),
      signIn: () => Promise.resolve(session()),
    });
    await store.load();
    const before = store.organisation();
    await store.extend();
    await store.signIn({ email: 'a', password: 'b' });
    expect(store.organisation()).toBe(before);
  });

  it('is unreachable when the first reading fails, and visitor without a user', async () => {
    const failing = setUp({ read: () => Promise.reject(new NetworkFailure('gone')) });
    await failing.load();
    expect(failing.status()).toBe('unreachable');
    TestBed.resetTestingModule();
    const store = setUp({ read: () => Promise.resolve(visitor) });
    await store.load();
    expect(store.status()).toBe('visitor');
    expect(store.can('answers:read')).toBe(false);
  });

  it('is the person who was here last when the server cannot say, until that sign-in ends', async () => {
    const now = Date.now();
    const mine = session({ now: iso(now), idleUntil: iso(now + 3_600_000), endsAt: iso(now + 7_200_000) });
    for (const problem of [new NetworkFailure('gone'), new ApiProblem(503, 'unavailable')]) {
      await rememberSession({ session: mine, readAt: now });
      const store = setUp({ read: () => Promise.reject(problem) });
      await store.load();
      expect([store.status(), store.user()?.id]).toEqual(['signedIn', 'u1']);
      await wipeOffline();
      TestBed.resetTestingModule();
    }
  });

  it('speaks the language that was chosen last when the server cannot say', async () => {
    const now = Date.now();
    const mine = session({ now: iso(now), idleUntil: iso(now + 3_600_000), endsAt: iso(now + 7_200_000) });
    await rememberSession({ session: mine, readAt: now });
    const store = setUp({ read: () => Promise.reject(new NetworkFailure('gone')) });
    const language = TestBed.inject(LanguageStore);
    await language.use('en');
    await store.load();
    expect([store.status(), language.locale()]).toEqual(['signedIn', 'en']);
    await language.use('nl');
    await wipeOffline();
  });

  it('keeps the page and the person when the sign-in ends, and tells who waits after signing in again', async () => {
    const answers = [session(), visitor];
    const store = setUp({
      read: () => Promise.resolve(answers.shift() ?? visitor),
      signIn: ({ email }) => Promise.resolve(session({ user: { id: email, name: 'X', locale: 'nl' } })),
    });
    await store.load();
    await store.load();
    expect([store.status(), store.user()?.id]).toEqual(['expired', 'u1']);
    const told = jest.fn();
    store.onReturn(told);
    expect(await store.signIn({ email: 'somebody else', password: 'x' })).toBe('other');
    expect(told).not.toHaveBeenCalled();
  });

  it('is nobody yet while a code is to follow', async () => {
    const store = setUp({
      read: () => Promise.resolve(visitor),
      signIn: () => Promise.resolve({ ...visitor, secondFactor: 'asked' }),
    });
    await store.load();
    expect(await store.signIn({ email: 'a', password: 'b' })).toBe('asked');
    expect([store.status(), store.user()]).toEqual(['visitor', null]);
    expect(await store.enter(session({ secondFactor: 'on' }))).toBe('same');
    expect(store.status()).toBe('signedIn');
  });

  it('lets the words of a wrong password through', async () => {
    const store = setUp({ signIn: () => Promise.reject(new ApiProblem(401, 'signInFailed')) });
    await expect(store.signIn({ email: 'a', password: 'b' })).rejects.toMatchObject({ code: 'signInFailed' });
  });
});

describe('SessionClock', () => {
  it('warns two minutes before the end, by the clock of the server, and expires at the end', async () => {
    jest.useFakeTimers({ now: NOW + 7_000 });
    try {
      const store = setUp({ read: () => Promise.resolve(session({ idleUntil: iso(NOW + 180_000) })) });
      await store.load();
      const clock = TestBed.inject(SessionClock);
      TestBed.runInInjectionContext(() => clock.start());
      await jest.advanceTimersByTimeAsync(58_000);
      expect(clock.isWarning()).toBe(false);
      await jest.advanceTimersByTimeAsync(4_000);
      expect(clock.isWarning()).toBe(true);
      expect(clock.canBeExtended()).toBe(true);
      await jest.advanceTimersByTimeAsync(120_000);
      expect(store.status()).toBe('expired');
    } finally {
      jest.useRealTimers();
    }
  });

  it('extends while somebody types, at most once in five minutes', async () => {
    jest.useFakeTimers({ now: NOW });
    try {
      const extend = jest.fn(() =>
        Promise.resolve(session({ idleUntil: iso(Date.now() + 3_600_000), now: iso(Date.now()) })),
      );
      const store = setUp({ extend });
      await store.load();
      const clock = TestBed.inject(SessionClock);
      TestBed.runInInjectionContext(() => clock.start());
      TestBed.tick();
      const press = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      press();
      expect(extend).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(301_000);
      press();
      press();
      await jest.advanceTimersByTimeAsync(1_000);
      press();
      expect(extend).toHaveBeenCalledTimes(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('guards', () => {
  it('lead whoever must set up a second factor there, from every page', async () => {
    const store = setUp({ read: () => Promise.resolve(session({ secondFactor: 'missing' })) });
    await store.load();
    for (const path of ['/zelfevaluatie', '/platform', '/profiel']) {
      await TestBed.inject(Router).navigateByUrl(path);
      expect(TestBed.inject(Location).path()).toBe('/profiel/inloggen');
    }
  });

  it('send visitors to sign in and back', async () => {
    const store = setUp({ read: () => Promise.resolve(visitor) });
    await store.load();
    await RouterTestingHarness.create('/profiel?a=1');
    expect(TestBed.inject(Router).url).toBe('/inloggen?terug=%2Fprofiel%3Fa%3D1');
  });

  it('send nobody away, nor the address, while the server does not say who is there', async () => {
    const store = setUp({ read: () => Promise.reject(new ApiProblem(503, 'unavailable')) });
    await store.load();
    await RouterTestingHarness.create();
    await TestBed.inject(Router).navigateByUrl('/start');
    await TestBed.inject(Router).navigateByUrl('/profiel?a=1');
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/niet-gelukt');
    expect(TestBed.inject(Location).path()).not.toContain('inloggen');
  });

  it('show the 403 page at the address that was asked', async () => {
    const store = setUp({});
    await store.load();
    await RouterTestingHarness.create('/zelfevaluatie');
    expect(TestBed.inject(Router).url).toBe('/zelfevaluatie');
    await TestBed.inject(Router).navigateByUrl('/platform');
    const harness = TestBed.inject(Router);
    expect(harness.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/geen-toegang');
  });

  it.each([
    ['/zelfevaluatie/2027', '/zelfevaluatie/2027'],
    ['//evil.example', '/start'],
    ['/\\evil.example', '/start'],
    ['https://evil.example', '/start'],
    ['javascript:alert(1)', '/start'],
    ['/inloggen?terug=/x', '/start'],
    [undefined, '/start'],
  ])('return to %s leads to %s', (asked, expected) => expect(safeReturnPath(asked)).toBe(expected));
});

describe('startMembership', () => {
  const [a, b] = [organisation('a', ['coordinator']), organisation('b', ['contributor'])];

  it('takes the choice of the tab, else the last organisation, else the first', () => {
    expect(startMembership([a, b], 'organisation:b', 'a')).toBe(b);
    expect(startMembership([a, b], null, 'b')).toBe(b);
    expect(startMembership([a, b], 'organisation:gone', 'gone')).toBe(a);
    expect(startMembership([], null, null)).toBeNull();
  });
});
