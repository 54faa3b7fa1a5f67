import { computed, inject, Injectable, signal } from '@angular/core';
import type { Permission } from '@zicht/shared/access/permissions';
import { isLeftBy, permissionsOf } from '@zicht/shared/access/role-permissions';
import type { Membership, Session, SignIn } from '@zicht/shared/identity/session.contract';
import type { Locale } from '@zicht/shared/kernel/locale';
import { failureKind } from '../autosave/queue/failure-kind';
import { ApiClient } from '../http/api-client';
import { LanguageStore } from '../language/language.store';
import { membershipKey, startMembership } from './current-membership';
import { SessionApi } from './session.api';

/** How it stands with the sign-in of this tab. */
export type SessionStatus = 'unknown' | 'unreachable' | 'visitor' | 'signedIn' | 'expired';

const MEMBERSHIP_KEY = 'zou.membership';

/** What came of signing in: a code is to follow, or who it is; of somebody `other` nothing of the page may stay. */
export type Entrance = 'asked' | 'same' | 'other';

/** Who is signed in, what they may do in the organisation of this tab, and until when. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly api = inject(SessionApi);
  private readonly client = inject(ApiClient);
  private readonly language = inject(LanguageStore);
  private readonly session = signal<Session | null>(null);
  private readonly currentStatus = signal<SessionStatus>('unknown');
  private readonly chosen = signal<string | null>(sessionStorage.getItem(MEMBERSHIP_KEY));
  private readonly returnListeners = new Set<() => void>();

  readonly status = this.currentStatus.asReadonly();
  readonly user = computed(() => this.session()?.user ?? null);
  readonly memberships = computed<readonly Membership[]>(() => this.session()?.memberships ?? []);
  /** True until a second factor is set up that the person's role asks for; nothing else can be done. */
  readonly mustSetUp = computed(() => this.session()?.secondFactor === 'missing');
  readonly isDemo = computed(() => this.session()?.demo ?? false);
  /** The membership that this tab works in. */
  readonly membership = computed(() =>
    startMembership(this.memberships(), this.chosen(), this.session()?.lastOrganisationId ?? null),
  );
  /** The organisation of this tab; null for an inspectorate, the platform and visitors. */
  readonly organisation = computed(
    () => {
      const membership = this.membership();
      return membership?.kind === 'organisation' && membership.bodyId !== undefined
        ? { id: membership.bodyId, name: membership.bodyName, isFictitious: membership.fictitious }
        : null;
    },
    // Each word of the server about the sign-in is a new object; a page begins anew for another organisation alone.
    { equal: (one, other) => one?.id === other?.id && one?.name === other?.name },
  );
  readonly roles = computed(() => this.membership()?.roles ?? []);
  /** Server time at which the sign-in ends by inactivity, or for good; with the clock difference of this browser. */
  readonly ends = computed(() => {
    const session = this.session();
    if (!session?.user || session.idleUntil === null || session.endsAt === null) return null;
    const skew = this.readAt() - Date.parse(session.now);
    return { idleUntil: Date.parse(session.idleUntil) + skew, endsAt: Date.parse(session.endsAt) + skew };
  });

  private readonly readAt = signal(0);
  private readonly permissions = computed(() => permissionsOf(this.roles()));

  constructor() {
    this.client.onSessionExpired(() => this.expire());
  }

  /** True when a role of this person in the organisation of this tab allows it. */
  can(permission: Permission): boolean {
    return this.permissions().has(permission) && isLeftBy(this.membership() ?? {}, permission);
  }

  /** Reads the session; afterwards `status` is never `unknown`. */
  async load(): Promise<void> {
    try {
      await this.apply(await this.api.read());
    } catch (error) {
      if (this.currentStatus() !== 'unknown') return;
      // Whoever was here last goes on with what this device has; the server's own word comes later.
      const isPassing = ['offline', 'temporary'].includes(failureKind(error));
      if (!isPassing || !(await this.takeRemembered())) this.currentStatus.set('unreachable');
    }
  }

  /** Gives e-mail and password; `asked` when a code is to follow. */
  async signIn(form: SignIn): Promise<Entrance> {
    const session = (await this.api.signIn(form)) ?? (await this.api.read());
    return session.secondFactor === 'asked' ? 'asked' : this.enter(session);
  }

  /** Takes the sign-in that the server gave, also on a page whose sign-in had ended. */
  async enter(session: Session): Promise<Entrance> {
    const before = this.user()?.id;
    await this.apply(session);
    if (before === undefined) return 'same';
    if (this.user()?.id !== before) return 'other';
    for (const listener of this.returnListeners) listener();
    return 'same';
  }

  /** Calls the listener when the same person signed in again, e.g. to send what waited. */
  onReturn(listener: () => void): () => void {
    this.returnListeners.add(listener);
    return () => this.returnListeners.delete(listener);
  }

  async signOut(): Promise<void> {
    await this.api.signOut();
    this.forget();
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.signOutEverywhere();
    this.forget();
  }

  /** Tells the server that somebody is at work. */
  async extend(): Promise<void> {
    const session = await this.api.extend();
    await this.apply(session ?? (await this.api.read()));
  }

  /** Without a network: somebody at work here stays signed in on this screen, up to the end of the sign-in. */
  async extendHere(): Promise<void> {
    const session = this.session();
    const ends = this.ends();
    if (!session || !ends || session.idleUntil === null) return;
    const idle = Date.parse(session.idleUntil) - Date.parse(session.now);
    const [readAt, now] = [Date.now(), new Date(Date.parse(session.now) + Date.now() - this.readAt())];
    const idleUntil = new Date(Math.min(now.getTime() + idle, Date.parse(session.endsAt ?? '')));
    this.take({ ...session, now: now.toISOString(), idleUntil: idleUntil.toISOString() }, readAt);
    await this.remember();
  }

  /** Keeps on this device who is signed in, for a start without a network; a visitor leaves nothing. */
  async remember(): Promise<void> {
    const session = this.session();
    if (session === null) return;
    try {
      const { rememberSession } = await import('../offline/offline-session');
      await rememberSession({ session, readAt: this.readAt() });
    } catch {
      // The device keeps nothing, or the network went before this part of the application came.
    }
  }

  /** The sign-in is over, but the page with what was typed stays. */
  expire(): void {
    if (this.status() === 'signedIn') this.currentStatus.set('expired');
  }

  /** Works in this organisation (or other body) from now on, in this tab. */
  choose(membership: Membership): void {
    const key = membershipKey(membership);
    sessionStorage.setItem(MEMBERSHIP_KEY, key);
    this.chosen.set(key);
    if (membership.kind === 'organisation' && membership.bodyId !== undefined) {
      void this.api.changeProfile({ lastOrganisationId: membership.bodyId }).catch(() => undefined);
    }
  }

  /** Shows the interface in this language, and keeps it as the person's setting. */
  async useLanguage(locale: Locale): Promise<void> {
    await this.language.use(locale);
    if (this.currentStatus() === 'signedIn') await this.api.changeProfile({ locale }).catch(() => undefined);
  }

  private async apply(session: Session): Promise<void> {
    if (session.user === null && (this.status() === 'signedIn' || this.status() === 'expired')) {
      this.expire();
      return;
    }
    this.take(session, Date.now());
    await this.language.use(session.user?.locale ?? this.language.remembered());
    this.currentStatus.set(session.user === null ? 'visitor' : 'signedIn');
  }

  private take(session: Session, readAt: number): void {
    this.readAt.set(readAt);
    this.session.set(session);
    this.client.actFor(session.user?.id ?? null);
  }

  private async takeRemembered(): Promise<boolean> {
    try {
      const { rememberedSession } = await import('../offline/offline-session');
      const remembered = await rememberedSession();
      if (remembered === undefined) return false;
      this.take(remembered.session, remembered.readAt);
      // The person may have chosen another one since the server said it last.
      await this.language.use(this.language.remembered());
      this.currentStatus.set('signedIn');
      return true;
    } catch {
      return false;
    }
  }

  private forget(): void {
    sessionStorage.removeItem(MEMBERSHIP_KEY);
    this.chosen.set(null);
    this.client.actFor(null);
    this.session.update((session) => session && { ...session, user: null, memberships: [] });
    this.currentStatus.set('visitor');
  }
}
