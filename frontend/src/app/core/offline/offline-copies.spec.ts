import '../../../testing/indexed-db';
import type { Session } from '@zicht/shared/identity/session.contract';
import { OfflineCopies, offlineCopies } from './offline-copies';
import { rememberedSession, rememberSession, wipeOffline } from './offline-session';

const HOUR = 3_600_000;
const iso = (time: number): string => new Date(time).toISOString();

/** A sign-in that the server sees end by inactivity and for good after so many hours from now. */
function signIn(userId: string, idleHours: number, hours: number): Session {
  const now = Date.now();
  return {
    user: { id: userId, name: 'Fatma Yıldız', locale: 'nl' },
    memberships: [],
    lastOrganisationId: null,
    idleUntil: iso(now + idleHours * HOUR),
    endsAt: iso(now + hours * HOUR),
    now: iso(now),
    secondFactor: 'off',
    demo: true,
  };
}

beforeEach(() => wipeOffline());

describe('copies for a start without a network', () => {
  const copy = (userId: string, hours = 1) => ({ userId, until: Date.now() + hours * HOUR, value: userId });

  it('are shown to the person whose they are, and to nobody else', async () => {
    const copies = new OfflineCopies();
    await copies.put('year', copy('fatma'));
    expect(await copies.get('year', 'fatma')).toBe('fatma');
    expect(await copies.get('year', 'bram')).toBeUndefined();
  });

  it('are not shown after that sign-in is over', async () => {
    const copies = new OfflineCopies();
    await copies.put('year', copy('fatma', -1));
    expect(await copies.get('year', 'fatma')).toBeUndefined();
  });

  it('go when somebody else leaves one', async () => {
    const copies = new OfflineCopies();
    await copies.put('year 2026', copy('fatma'));
    await copies.put('year 2027', copy('fatma'));
    await copies.put('year 2027', copy('bram'));
    expect(await copies.get('year 2026')).toBeUndefined();
    expect(await copies.get('year 2027')).toBe('bram');
  });

  it('are all gone after signing out', async () => {
    await offlineCopies.put('year', copy('fatma'));
    await wipeOffline();
    expect(await offlineCopies.get('year', 'fatma')).toBeUndefined();
  });
});

describe('who was signed in here', () => {
  it('is known until the sign-in ends', async () => {
    const session = signIn('fatma', 1, 12);
    await rememberSession({ session, readAt: Date.now() });
    expect((await rememberedSession())?.session.user?.id).toBe('fatma');
  });

  it('is forgotten after an hour without activity, by the clock of this device', async () => {
    const session = signIn('fatma', 1, 12);
    // This device is an hour and a half ahead of when it read that.
    await rememberSession({ session, readAt: Date.now() - 1.5 * HOUR });
    expect(await rememberedSession()).toBeUndefined();
  });

  it('is forgotten, with every copy, once a visitor is seen here', async () => {
    await rememberSession({ session: signIn('fatma', 1, 12), readAt: Date.now() });
    await offlineCopies.put('year', { userId: 'fatma', until: Date.now() + HOUR, value: 'x' });
    const visitor = { ...signIn('fatma', 1, 12), user: null, idleUntil: null, endsAt: null };
    await rememberSession({ session: visitor, readAt: Date.now() });
    expect(await rememberedSession()).toBeUndefined();
    expect(await offlineCopies.get('year')).toBeUndefined();
  });
});
