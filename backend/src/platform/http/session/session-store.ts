import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { SessionData } from 'express-session';
import { poolOf } from '../../database/data-sources.js';
import type { DataSource } from '../../database/data-sources.js';
import { describeError } from '../../logging/describe-error.js';
import type { Logger } from '../../logging/logger.js';
import { sessionEnds } from './session-life.js';
import type { SessionLimits } from './session-life.js';

/** To use a key or to make one, which wants a fresh proof first: a challenge for one is none for the other. */
export type ChallengePurpose = 'use' | 'creation';

declare module 'express-session' {
  interface SessionData {
    /** Moment of signing in, in milliseconds. */
    signedInAt: number;
    /** Last time that the person did something, in milliseconds, exact to a minute. */
    seenAt: number;
    /** True for whoever can do or see more than most: the sign-in ends sooner when nothing is done. */
    isShort: boolean;
    /** Last time that the person proved who they are, in milliseconds. */
    provenAt: number;
    /** Which program on which system signed in; empty where it does not say. */
    browser: string;
    system: string;
    /** Who gave the right password and still owes a code; nobody is signed in by it. */
    halfway: { user: string; via?: string };
    /** What a passkey was asked to sign, for what, and until when (milliseconds); gone once it is answered. */
    challenge: { value: string; purpose: ChallengePurpose; until: number };
    /** The organisation through whose provider the person signed in; absent after a password. */
    via: string;
    /** True when a second step was part of signing in. */
    isStrong: boolean;
    /** What somebody was sent to a provider with, until when (milliseconds); gone once they came back. */
    errand: { readonly facts: object; readonly until: number };
    /** True once the session is in the database. */
    isStored: boolean;
  }
}

const PgStore = connectPgSimple(session);

/**
 * Sessions in identity.sessions. Unlike the package's own, a session that is stored already is only ever updated:
 * a request that was under way while the person signed out must not bring it back.
 */
export class SessionStore extends PgStore {
  constructor(
    dataSource: DataSource,
    private readonly limits: SessionLimits,
    logger: Logger,
  ) {
    super({
      pool: poolOf(dataSource),
      schemaName: 'identity',
      tableName: 'sessions',
      disableTouch: true,
      errorLog: (...parts) => logger.warn({ errors: parts.map(describeError) }, 'sessions'),
    });
  }

  override set(sid: string, data: SessionData, callback: (error?: unknown) => void = () => undefined): void {
    const parameters = [{ ...data, isStored: true }, this.endOf(data) / 1000, sid];
    const sql = data.isStored
      ? 'UPDATE identity.sessions SET sess = $1, expire = to_timestamp($2) WHERE sid = $3'
      : `INSERT INTO identity.sessions (sess, expire, sid) VALUES ($1, to_timestamp($2), $3)
         ON CONFLICT (sid) DO UPDATE SET sess = excluded.sess, expire = excluded.expire`;
    this.query(sql, parameters, (error) => callback(error ?? undefined));
  }

  /** Takes a challenge away, so that it is answered once; false when another request was quicker. */
  async takeChallenge(sid: string, value: string): Promise<boolean> {
    const sql = `UPDATE identity.sessions SET sess = (sess::jsonb - 'challenge')::json
      WHERE sid = $1 AND sess -> 'challenge' ->> 'value' = $2 RETURNING sid`;
    return this.take(sql, [sid, value]);
  }

  /** Takes an errand away, so that somebody comes back from it once; false when another request was quicker. */
  async takeErrand(sid: string, until: number): Promise<boolean> {
    const sql = `UPDATE identity.sessions SET sess = (sess::jsonb - 'errand')::json
      WHERE sid = $1 AND (sess -> 'errand' ->> 'until')::float8 = $2 RETURNING sid`;
    return this.take(sql, [sid, until]);
  }

  private take(sql: string, parameters: unknown[]): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.query(sql, parameters, (error, row) => {
        if (error instanceof Error) reject(error);
        else resolve(row !== undefined);
      });
    });
  }

  /** A visitor's session is there for a challenge or an errand alone, and ends with it. */
  private endOf(data: Partial<SessionData>): number {
    const { signedInAt, seenAt, isShort, challenge, errand } = data;
    if (signedInAt === undefined || seenAt === undefined)
      return Math.max(challenge?.until ?? 0, errand?.until ?? 0);
    return sessionEnds({ signedInAt, seenAt, isShort }, this.limits).idleUntil;
  }
}
