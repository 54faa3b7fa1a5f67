import type { Session } from '@zicht/shared/identity/session.contract';
import type { Principal } from '../../../../platform/access/principal.js';
import type { SessionState } from '../../../../platform/http/session/sessions.js';

/** The session as the browser sees it. */
export function presentSession(principal: Principal | undefined, state: SessionState): Session {
  const shared = {
    idleUntil: state.idleUntil?.toISOString() ?? null,
    endsAt: state.endsAt?.toISOString() ?? null,
    now: state.now.toISOString(),
    demo: state.isDemo,
  };
  if (principal === undefined) {
    const secondFactor = state.isHalfway ? 'asked' : 'off';
    return { user: null, memberships: [], lastOrganisationId: null, secondFactor, ...shared };
  }
  return {
    user: { id: principal.userId, name: principal.name, locale: principal.locale },
    memberships: principal.memberships.map(
      ({ kind, bodyId, bodyName, fictitious, roles, isSuspended, leavesOn, isClosed, successions }) => ({
        kind,
        ...(bodyId === undefined ? {} : { bodyId }),
        bodyName,
        fictitious,
        roles: [...roles],
        ...(isSuspended === true ? { isSuspended } : {}),
        ...(leavesOn === undefined ? {} : { leavesOn }),
        ...(isClosed === true ? { isClosed } : {}),
        ...(successions === undefined ? {} : { successions: [...successions] }),
      }),
    ),
    lastOrganisationId: principal.lastOrganisationId ?? null,
    secondFactor: principal.secondFactor,
    ...shared,
    ...(principal.signInCode === undefined ? {} : { signInCode: principal.signInCode }),
  };
}
