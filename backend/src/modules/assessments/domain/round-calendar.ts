import type { Round } from '@zicht/shared/assessments/round.contract';

/** Days compare as text, `YYYY-MM-DD`; `today` is the day in Europe/Amsterdam, where every day of a round ends. */
export function mayOpen(round: Round, today: string): boolean {
  return round.opensOn <= today && today <= round.snapshotOn;
}

/** Handing in counts until the end of the snapshot date. */
export function maySubmit(round: Round, today: string): boolean {
  return today <= round.snapshotOn;
}

/** Handed in after the closing day. */
export function isLate(round: Round, today: string): boolean {
  return today > round.closesOn;
}

/** Until the end of the closing day the board decides on reopening; after it, a platform administrator. */
export function isClosed(round: Round, today: string): boolean {
  return today > round.closesOn;
}
