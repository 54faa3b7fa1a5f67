import type { PublicationStatus as KnownStatus } from '@zicht/shared/sector-statistics/figures';

/** Steps of a publication (specification 2.4). A year has one publication, whatever becomes of it. */
export type PublicationStatus = Exclude<KnownStatus, 'open'>;

/** What may be done in which status; anything else is refused. */
export const PUBLICATION_STEPS = {
  /** Cube and gate, also again after a crash, or after a stricter policy was chosen for one that the gate stopped. */
  compute: ['snapshot', 'blocked', 'checked'],
  publish: ['checked'],
  withdraw: ['published'],
} as const satisfies Readonly<Record<string, readonly PublicationStatus[]>>;

/** Why a step of a publication was refused. */
export class PublicationRefused extends Error {
  constructor(
    readonly code:
      | 'unknownRound'
      | 'tooEarly'
      | 'noConcern'
      | 'unknownAttribute'
      | 'unfitFramework'
      | 'secret'
      | 'otherSecret'
      | 'wrongStatus'
      | 'samePerson'
      | 'otherCells',
    message: string,
  ) {
    super(message);
    this.name = 'PublicationRefused';
  }
}

/** Whether a step may be taken now. */
export function mayTake(step: keyof typeof PUBLICATION_STEPS, status: PublicationStatus): boolean {
  return (PUBLICATION_STEPS[step] as readonly PublicationStatus[]).includes(status);
}
