import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@zicht/shared/access/permissions';
import { isAllowed, isReading } from '@zicht/shared/access/role-permissions';
import type { Standing } from '@zicht/shared/access/role-permissions';
import type { Role } from '@zicht/shared/access/roles';
import { Forbidden } from '../errors/forbidden.js';
import { NotFound } from '../errors/not-found.js';
import { NotSignedIn } from '../errors/not-signed-in.js';
import { OrganisationClosed } from '../errors/organisation-closed.js';
import { ProofNeeded } from '../errors/proof-needed.js';
import { SecondFactorNeeded } from '../errors/second-factor-needed.js';
import { mayDo } from './actor.js';
import type { Actor } from './actor.js';
import { ACCESS_RULE, FRESH_PROOF, OWN_SIGN_IN, WHILE_SUSPENDED } from './allow.js';
import type { AccessRule } from './allow.js';
import type { RequestWithActor } from './current-actor.js';
import type { Principal } from './principal.js';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Lets a request through when its route's rule allows it, and says in whose name it acts. An organisation, concern or
 * inspectorate that the person does not belong to answers as one that does not exist.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new Forbidden();
    if (rule.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const principal = request.principal;
    if (principal === undefined) throw new NotSignedIn();
    const isSetUpItself = rule.kind === 'signedIn' && rule.beforeSecondFactor === true;
    if (principal.secondFactor === 'missing' && !isSetUpItself) throw new SecondFactorNeeded();
    if (rule.kind === 'organisation') request.actor = actorInOrganisation(request, principal, rule.anyOf);
    if (rule.kind === 'concern') request.actor = actorOfConcern(request, principal, rule.anyOf);
    if (rule.kind === 'inspectorate') request.actor = actorOfInspectorate(request, principal, rule.anyOf);
    if (rule.kind === 'anywhere') request.actor = actorAnywhere(request, principal, rule.anyOf);
    if (rule.kind === 'platform') request.actor = actorOnPlatform(request, principal, rule.anyOf);
    const isOfSignIn = this.reflector.get<boolean | undefined>(OWN_SIGN_IN, context.getHandler()) === true;
    if (isOfSignIn && !principal.mayChangeSignIn) throw new Forbidden();
    if (rule.kind === 'organisation' && request.actor !== undefined && !READS.has(request.method)) {
      const isLook = this.reflector.get<boolean | undefined>(WHILE_SUSPENDED, context.getHandler()) === true;
      if (!isLook) refuseChange(request.actor, rule.anyOf);
    }
    // Last, so that nobody learns from it what they may not see.
    if (this.reflector.get<boolean | undefined>(FRESH_PROOF, context.getHandler()) === true)
      requireFreshProof(request);
    return true;
  }
}

/** Members of a suspended or closed organisation look, though a right to look can lead to writing elsewhere. */
function refuseChange(actor: Actor, anyOf: readonly Permission[]): void {
  if (actor.isSuspended !== true && actor.isClosed !== true) return;
  if (!anyOf.some((permission) => !isReading(permission) && mayDo(actor, permission)))
    throw refusal(actor, anyOf);
}

/** Says that the organisation is closed to whoever could do it otherwise. */
function refusal(
  { roles, isSuspended, isClosed }: Standing & { readonly roles: readonly Role[] },
  anyOf: readonly Permission[],
): Forbidden | OrganisationClosed {
  const isForClosing = isClosed === true && isSuspended !== true;
  return isForClosing && anyOf.some((each) => isAllowed(roles, each))
    ? new OrganisationClosed()
    : new Forbidden();
}

function requireFreshProof({ hasFreshProof }: RequestWithActor): void {
  if (hasFreshProof !== true) throw new ProofNeeded();
}

function actorInOrganisation(
  request: RequestWithActor,
  principal: Principal,
  anyOf: readonly Permission[],
): Actor {
  const organisationId = request.params['organisationId'];
  const membership = principal.memberships.find(
    ({ kind, bodyId }) => kind === 'organisation' && bodyId === organisationId,
  );
  if (typeof organisationId !== 'string' || membership === undefined) throw new NotFound();
  const { roles, isSuspended, isClosed } = membership;
  return allowedActor(request, principal, { organisationId, roles, isSuspended, isClosed, anyOf });
}

function actorOfConcern(
  request: RequestWithActor,
  principal: Principal,
  anyOf: readonly Permission[],
): Actor {
  const concernId = request.params['concernId'];
  const membership = principal.memberships.find(
    ({ kind, bodyId }) => kind === 'concern' && bodyId === concernId,
  );
  if (typeof concernId !== 'string' || membership === undefined) throw new NotFound();
  const { roles } = membership;
  return { ...allowedActor(request, principal, { organisationId: '', roles, anyOf }), concernId };
}

function actorOfInspectorate(
  request: RequestWithActor,
  principal: Principal,
  anyOf: readonly Permission[],
): Actor {
  const inspectorateId = request.params['inspectorateId'];
  const membership = principal.memberships.find(
    ({ kind, bodyId }) => kind === 'inspectorate' && bodyId === inspectorateId,
  );
  if (typeof inspectorateId !== 'string' || membership === undefined) throw new NotFound();
  const { roles } = membership;
  return {
    ...allowedActor(request, principal, { organisationId: inspectorateId, roles, anyOf }),
    inspectorateId,
  };
}

function actorAnywhere(request: RequestWithActor, principal: Principal, anyOf: readonly Permission[]): Actor {
  const roles = principal.memberships.flatMap((each) => each.roles);
  return allowedActor(request, principal, { organisationId: '', roles, anyOf });
}

function actorOnPlatform(
  request: RequestWithActor,
  principal: Principal,
  anyOf: readonly Permission[],
): Actor {
  const roles = principal.memberships.filter(({ kind }) => kind === 'platform').flatMap((each) => each.roles);
  const organisationId = request.params['organisationId'] ?? '';
  const actor = allowedActor(request, principal, { organisationId: String(organisationId), roles, anyOf });
  if (organisationId !== '' && !UUID.test(actor.organisationId)) throw new NotFound();
  return actor;
}

function allowedActor(
  request: RequestWithActor,
  principal: Principal,
  given: Standing & { organisationId: string; roles: readonly Role[]; anyOf: readonly Permission[] },
): Actor {
  const { organisationId, roles, isSuspended, isClosed, anyOf } = given;
  const rights = {
    roles,
    ...(isSuspended === true ? { isSuspended } : {}),
    ...(isClosed === true ? { isClosed } : {}),
  };
  if (!anyOf.some((permission) => mayDo(rights, permission))) throw refusal(rights, anyOf);
  const { userId } = principal;
  return {
    userId,
    organisationId,
    ...rights,
    requestId: String(request.id ?? ''),
    address: request.ip ?? '',
  };
}
