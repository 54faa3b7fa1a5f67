/** Moments of a sign-in, in milliseconds since 1970. */
export interface SessionMoments {
  readonly signedInAt: number;
  /** Last time that the person did something, exact to a minute. */
  readonly seenAt: number;
}

/** How long a sign-in lasts, in milliseconds. */
export interface SessionLimits {
  readonly idleMilliseconds: number;
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
  return { idleUntil: Math.min(moments.seenAt + limits.idleMilliseconds, endsAt), endsAt };
}

/** True when the sign-in has ended. */
export function hasEnded(moments: SessionMoments, limits: SessionLimits, now: number): boolean {
  return now >= sessionEnds(moments, limits).idleUntil;
}
