import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor.js';
import type { Principal } from './principal.js';

/** A request after the session was read and the access guard has let it through. */
export interface RequestWithActor extends Request {
  /** Name of the request in the log and in problem documents. */
  id?: string;
  principal?: Principal;
  actor?: Actor;
  /** True when the person proved a few minutes ago who they are. */
  hasFreshProof?: boolean;
}

/** The actor that the access guard made. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor === undefined)
    throw new Error('A route used CurrentActor without @Allow, @AllowConcern or @AllowPlatform');
  return actor;
});

/** Who is signed in, for routes with `@SignedIn()`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<RequestWithActor>();
  if (principal === undefined) throw new Error('A route used CurrentPrincipal without @SignedIn');
  return principal;
});
