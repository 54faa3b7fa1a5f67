import type { NextFunction, RequestHandler, Response } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import type { Strategy } from 'passport';
import type { Config } from '../../../config/config.js';
import type { RequestWithActor } from '../../access/current-actor.js';
import type { Principal } from '../../access/principal.js';
import type { Clock } from '../../clock/clock.js';
import { deviceWords } from './device-words.js';
import type { ChallengePurpose, SessionStore } from './session-store.js';
import { hasEnded, isShortSession, sessionEnds, TOUCH_INTERVAL } from './session-life.js';
import type { SessionMoments } from './session-life.js';

/** Requests that a page makes by itself; they are no sign that somebody is there, or a page left open would stay signed in. */
const UNATTENDED = /^(GET \/session|POST \/organisations\/[^/]+\/assessments\/[^/]+\/presence)$/;

/** Time for the code after the password, in milliseconds. */
const HALFWAY_TIME = 5 * 60_000;

/** Time for the answer of a passkey, in milliseconds. */
const CHALLENGE_TIME = 5 * 60_000;

/** Time at the provider of an organisation, in milliseconds. */
const ERRAND_TIME = 10 * 60_000;

/** Names the person for whom a page was opened; another person's sign-in is none for that page. */
export const PERSON_HEADER = 'X-Zicht-Person';

/** What the sessions need of their surroundings. */
export interface SessionSurroundings {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: SessionStore;
  /** Checks what somebody brings to sign in. */
  readonly strategy: Strategy;
  /** The person with all present rights, in one statement; undefined when the account is gone or disabled. */
  readonly principalOf: (userId: string, manner: SignInManner) => Promise<Principal | undefined>;
}

/** How somebody signed in. */
export interface SignInManner {
  /** The organisation through whose provider. */
  readonly via: string | undefined;
  /** True when a second step was part of it. */
  readonly isStrong: boolean;
}

/** The server's clock and until when a session holds; nulls for a visitor. */
export interface SessionState {
  readonly now: Date;
  readonly idleUntil: Date | null;
  readonly endsAt: Date | null;
  readonly isDemo: boolean;
  /** True while a code is still to come after the password. */
  readonly isHalfway: boolean;
}

/**
 * Reads the session of a request and who it belongs to: two statements, plus one a minute that notes that the
 * person is there. What sign-in and sign-out do with the session stands here too.
 */
export class Sessions {
  private readonly passport = new Passport();

  constructor(private readonly given: SessionSurroundings) {
    this.passport.use('local', given.strategy);
    this.passport.serializeUser((user, done) => done(null, (user as Principal).userId));
    this.passport.deserializeUser(
      (
        request: RequestWithActor,
        userId: string,
        done: (error: unknown, user?: Principal | false) => void,
      ) => {
        const { via, isStrong = false } = request.session;
        given
          .principalOf(userId, { via, isStrong })
          .then((principal) => done(null, principal ?? false), done);
      },
    );
  }

  /** Handlers for every path of the API, in order. */
  handlers(): RequestHandler[] {
    const { config, store } = this.given;
    return [
      session({
        name: this.cookieName,
        secret: config.session.secret,
        store,
        resave: false,
        saveUninitialized: false,
        proxy: config.trustProxy > 0,
        cookie: this.cookieOptions,
      }),
      (request, _response, next) => this.endOverdue(request, next),
      this.passport.session() as RequestHandler,
      (request, _response, next) => this.recognise(request, next),
    ];
  }

  /**
   * Lets the strategy judge the request's body, and begins a new session with a new id. Undefined: the password is right
   * and a code is still to come; until then the session opens nothing.
   */
  async signIn(request: RequestWithActor, response: Response): Promise<Principal | undefined> {
    const principal = await new Promise<Principal>((resolve, reject) => {
      const authenticate = this.passport.authenticate('local', (error: unknown, user: Principal | false) => {
        if (error !== null && error !== undefined) reject(asError(error));
        else if (user === false) reject(new Error('The strategy gave neither an error nor a person'));
        else resolve(user);
      }) as RequestHandler;
      authenticate(request, response, reject);
    });
    const user = principal.userId;
    const isHalfway = principal.secondFactor === 'on';
    const isShort = isShortSession(principal);
    await this.begin(request, isHalfway ? { halfway: { user } } : { passport: { user }, isShort });
    return isHalfway ? undefined : principal;
  }

  /** Who gave the right password a moment ago and still owes a code. */
  halfwayUser(request: RequestWithActor): string | undefined {
    const { halfway, signedInAt } = request.session;
    if (halfway === undefined || signedInAt === undefined) return undefined;
    return this.given.clock.now().getTime() - signedInAt < HALFWAY_TIME ? halfway.user : undefined;
  }

  /** The organisation through whose provider they came who owe a code. */
  halfwayVia(request: RequestWithActor): string | undefined {
    return this.halfwayUser(request) === undefined ? undefined : request.session.halfway?.via;
  }

  /** Begins the session of somebody whose code or passkey was right, with a new id. */
  async complete(request: RequestWithActor, principal: Principal): Promise<void> {
    const isShort = isShortSession(principal);
    const via = this.halfwayVia(request);
    await this.begin(request, { passport: { user: principal.userId }, isShort, via, isStrong: true });
  }

  /**
   * Begins the session, with a new id, of somebody for whom the provider of an organisation vouches. Undefined: they
   * have a second factor of their own, the provider asked none, and a code is still to come.
   */
  async enter(
    request: RequestWithActor,
    principal: Principal,
    { via, isStrong, isFresh }: SignInManner & { readonly isFresh: boolean },
  ): Promise<Principal | undefined> {
    const user = principal.userId;
    const isHalfway = principal.secondFactor === 'on' && !isStrong;
    const isShort = isShortSession(principal);
    const proof = isFresh ? {} : { provenAt: 0 };
    const whose = isHalfway ? { halfway: { user, via } } : { passport: { user }, via, isStrong, isShort };
    await this.begin(request, { ...whose, ...proof });
    return isHalfway ? undefined : principal;
  }

  /** Keeps what somebody is sent to a provider with; what they were sent with before counts no more. */
  keepErrand(request: RequestWithActor, facts: object): void {
    request.session.errand = { facts, until: this.given.clock.now().getTime() + ERRAND_TIME };
  }

  /** What somebody was sent to a provider with; undefined when nobody was sent, it is too late, or they came back. */
  async takeErrand(request: RequestWithActor): Promise<object | undefined> {
    const { errand } = request.session;
    if (errand === undefined) return undefined;
    const isTaken = await this.given.store.takeErrand(request.sessionID, errand.until);
    delete request.session.errand;
    return isTaken && this.given.clock.now().getTime() < errand.until ? errand.facts : undefined;
  }

  /** Ends the session and forgets the cookie; no error when there is none. */
  async signOut(request: RequestWithActor, response: Response): Promise<void> {
    await settled((done) => request.session.destroy(done));
    response.clearCookie(this.cookieName, this.cookieOptions);
  }

  /** Notes that the person is there. */
  extend(request: RequestWithActor): void {
    request.session.seenAt = this.given.clock.now().getTime();
  }

  /** Notes that the person proved anew who they are. */
  prove(request: RequestWithActor): void {
    request.session.provenAt = this.given.clock.now().getTime();
  }

  /** Keeps what a passkey is to sign; one that was asked before is answered no more. */
  keepChallenge(request: RequestWithActor, value: string, purpose: ChallengePurpose): void {
    const until = this.given.clock.now().getTime() + CHALLENGE_TIME;
    request.session.challenge = { value, purpose, until };
  }

  /** What a passkey was asked to sign for this; undefined when nothing was, it is too late, or it was answered. */
  async takeChallenge(request: RequestWithActor, purpose: ChallengePurpose): Promise<string | undefined> {
    const { challenge } = request.session;
    if (challenge === undefined) return undefined;
    const isTaken = await this.given.store.takeChallenge(request.sessionID, challenge.value);
    delete request.session.challenge;
    const isInTime = this.given.clock.now().getTime() < challenge.until;
    return isTaken && isInTime && challenge.purpose === purpose ? challenge.value : undefined;
  }

  /** Until when the session of a request holds. */
  stateOf(request: RequestWithActor): SessionState {
    const { clock, config } = this.given;
    const isHalfway = this.halfwayUser(request) !== undefined;
    const shared = { now: clock.now(), isDemo: config.mode === 'demo', isHalfway };
    const moments = momentsOf(request);
    if (moments === undefined || isHalfway) return { idleUntil: null, endsAt: null, ...shared };
    const { idleUntil, endsAt } = sessionEnds(moments, config.session);
    return { idleUntil: new Date(idleUntil), endsAt: new Date(endsAt), ...shared };
  }

  /** Stops the clearing of old sessions. */
  async close(): Promise<void> {
    await this.given.store.close();
  }

  private async begin(request: RequestWithActor, whose: object): Promise<void> {
    await settled((done) => request.session.regenerate(done));
    const now = this.given.clock.now().getTime();
    const device = deviceWords(request.get('user-agent') ?? '');
    Object.assign(request.session, { signedInAt: now, seenAt: now, provenAt: now, ...device, ...whose });
    await settled((done) => request.session.save(done));
  }

  private get cookieName(): string {
    return this.given.config.mode === 'production' ? '__Host-zicht' : 'zicht';
  }

  private get cookieOptions() {
    const secure = this.given.config.mode === 'production';
    return { httpOnly: true, sameSite: 'lax' as const, secure, path: '/' };
  }

  private endOverdue(request: RequestWithActor, next: NextFunction): void {
    const moments = momentsOf(request);
    const now = this.given.clock.now().getTime();
    if (moments === undefined || !hasEnded(moments, this.given.config.session, now)) return next();
    request.session.destroy(() => this.renew(request, next));
  }

  private recognise(request: RequestWithActor, next: NextFunction): void {
    if (request.user === undefined) {
      // The account is gone or disabled, or the code came too late: nothing of the session may stay.
      const isHalfway = this.halfwayUser(request) !== undefined;
      if (momentsOf(request) === undefined || isHalfway) return next();
      request.session.destroy(() => this.renew(request, next));
      return;
    }
    const principal = request.user as Principal;
    const meant = request.get(PERSON_HEADER);
    // Somebody else signed in on this browser: what the page of the first one still has to send is not theirs.
    if (meant !== undefined && meant !== principal.userId) return next();
    request.principal = principal;
    // A role that was given or taken since counts from now on; written only when it differs.
    const isShort = isShortSession(principal);
    if ((request.session.isShort ?? false) !== isShort) request.session.isShort = isShort;
    const now = this.given.clock.now().getTime();
    const { proofMilliseconds } = this.given.config.session;
    request.hasFreshProof = now - (request.session.provenAt ?? 0) < proofMilliseconds;
    const isActivity = !UNATTENDED.test(`${request.method} ${request.path}`);
    if (isActivity && now - (request.session.seenAt ?? 0) >= TOUCH_INTERVAL) request.session.seenAt = now;
    next();
  }

  /** Gives the request an empty session in place of the one that ended, so that signing in works at once. */
  private renew(request: RequestWithActor, next: NextFunction): void {
    this.given.store.generate(request);
    next();
  }
}

function momentsOf(request: RequestWithActor): SessionMoments | undefined {
  const { signedInAt, seenAt, isShort } = request.session ?? {};
  return signedInAt === undefined || seenAt === undefined ? undefined : { signedInAt, seenAt, isShort };
}

function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error === null || error === undefined ? resolve() : reject(asError(error))));
  });
}

function asError(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error('Something that is no error was thrown', { cause: error });
}
