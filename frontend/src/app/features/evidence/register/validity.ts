import { daysBetween } from '../../../ui/formats/formats';

/** From this many days before the end, a reference stands on top. */
export const SOON_DAYS = 60;

/** True when a document is no longer valid, or not for long. */
export function isExpiringSoon(validUntil: string | null, today: string): boolean {
  return validUntil !== null && daysBetween(today, validUntil) <= SOON_DAYS;
}

/** How it stands with the validity of a document. */
export function validityOf(validUntil: string | null, today: string): 'none' | 'valid' | 'soon' | 'expired' {
  if (validUntil === null) return 'none';
  if (validUntil < today) return 'expired';
  return isExpiringSoon(validUntil, today) ? 'soon' : 'valid';
}
