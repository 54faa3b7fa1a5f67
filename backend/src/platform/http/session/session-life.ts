import { INSPECTORATE_ROLES, PLATFORM_ROLES } from '@zicht/shared/access/roles';
import type { Principal } from '../../access/principal.js';

const SHORT_ROLES: readonly string[] = [...INSPECTORATE_ROLES, ...PLATFORM_ROLES];

/** Moments of a sign-in, in milliseconds since 1970. */
export interface SessionMoments {
  readonly signedInAt: number;
  /** Last time that the person did something, exact to a minute. */
  readonly seenAt: number;
  /** Of somebody who can do or see more than most; ends sooner when nothing is done. */
  readonly isShort?: boolean | undefined;
}

/** How long a sign-in lasts, in milliseconds. */
export interface SessionLimits {
  readonly idleMilliseconds: number;
  /** The same for inspectors and people of the platform. */
  readonly shortIdleMilliseconds: number;
  readonly maximumMilliseconds: number;
}

/** The session is written at most this often because the person did something. */
export const TOUCH_INTERVAL = 60_000;

/** When the sign-in ends if the person does nothing, and when it ends in any case. */
export function sessionEnds(
  moments: SessionMoments,
  limits: SessionLimits,
): { idleUntil: number; endsAt: number } {
  const endsAt = moments.signedInAt + limits.maximumMilliseconds;
  const idle = moments.isShort === true ? limits.shortIdleMilliseconds : limits.idleMilliseconds;
  return { idleUntil: Math.min(moments.seenAt + idle, endsAt), endsAt };
}

/** True when the sign-in has ended. */
export function hasEnded(moments: SessionMoments, limits: SessionLimits, now: number): boolean {
  return now >= sessionEnds(moments, limits).idleUntil;
}

/** True for inspectors and people of the platform, whatever else they are: an unattended screen of theirs shows more. */
export function isShortSession({ memberships }: Pick<Principal, 'memberships'>): boolean {
  return memberships.some(({ roles }) => roles.some((role) => SHORT_ROLES.includes(role)));
}
