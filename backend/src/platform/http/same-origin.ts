import type { Request, RequestHandler } from 'express';
import type { Config } from '../../config/config.js';
import { DomainError } from '../errors/domain-error.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another website asks the browser for: it must come from our own origin, and its body must be
 * JSON, which no foreign form can send.
 */
export function sameOriginOnly(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (SAFE_METHODS.has(request.method)) return next();
    if (!isSameOrigin(request, config)) {
      return next(new DomainError('Foreign origin', { code: 'foreignOrigin', status: 403 }));
    }
    if (hasBody(request) && request.is('application/json') !== 'application/json') {
      return next(new DomainError('Not JSON', { code: 'unsupportedMediaType', status: 415 }));
    }
    return next();
  };
}

function isSameOrigin(request: Request, config: Config): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.get('origin');
  // Browsers say one of the two for every change; a request that says neither comes from no page of ours.
  if (origin === undefined) return site === 'same-origin';
  if (origin === config.publicUrl.origin) return true;
  return config.mode === 'demo' && hostOf(origin) === request.get('host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}
