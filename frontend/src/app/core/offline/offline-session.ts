import type { Session } from '@zicht/shared/identity/session.contract';
import { offlineCopies } from './offline-copies';

const KEY = 'session';

/** Who is signed in, as the server said it last, and when that was by the clock of this device. */
export interface RememberedSession {
  readonly session: Session;
  readonly readAt: number;
}

/** Keeps who is signed in for a start without a network, until the sign-in ends; a visitor leaves nothing. */
export async function rememberSession(remembered: RememberedSession): Promise<void> {
  const { session, readAt } = remembered;
  if (session.user === null || session.endsAt === null) return offlineCopies.wipe();
  const until = Date.parse(session.endsAt) + readAt - Date.parse(session.now);
  await offlineCopies.put(KEY, { userId: session.user.id, until, value: remembered });
}

/** Who was signed in here; nothing after that sign-in ended by time, by inactivity too. */
export async function rememberedSession(): Promise<RememberedSession | undefined> {
  const remembered = await offlineCopies.get<RememberedSession>(KEY);
  if (remembered === undefined || remembered.session.idleUntil === null) return undefined;
  const { session, readAt } = remembered;
  const idleUntil = Date.parse(remembered.session.idleUntil) + readAt - Date.parse(session.now);
  return Date.now() < idleUntil ? remembered : undefined;
}

/** Leaves nothing on this device. */
export function wipeOffline(): Promise<void> {
  return offlineCopies.wipe();
}
