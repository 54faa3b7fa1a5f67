import { TRAIL_KINDS } from '@zicht/shared/audit/trail-actions';
import type { TrailKind } from '@zicht/shared/audit/trail-actions';
import type { TrailFilter } from '@zicht/shared/audit/trail.contract';

/** The filters as the address has them. */
export interface AddressedFilter {
  readonly persoon?: string | undefined;
  readonly soort?: string | undefined;
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The filter of an address; what cannot be one counts as none. The server judges it by its own schema. */
export function filterOf({ persoon = '', soort = '', van = '', tot = '' }: AddressedFilter): TrailFilter {
  return {
    ...(UUID.test(persoon) ? { person: persoon } : {}),
    ...(isKind(soort) ? { kind: soort } : {}),
    ...(isDay(van) ? { from: van } : {}),
    ...(isDay(tot) ? { to: tot } : {}),
  };
}

function isKind(text: string): text is TrailKind {
  return (TRAIL_KINDS as readonly string[]).includes(text);
}

function isDay(text: string): boolean {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
