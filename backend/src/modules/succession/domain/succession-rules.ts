import { addDays } from '@zicht/shared/improvement/calendar-days';
import type { InputFault } from '@zicht/shared/kernel/problem';
import type { RecordSuccession } from '@zicht/shared/succession/succession.contract';
import { SUCCESSION_DAYS_AHEAD, SUCCESSION_TAKEN_BACK_DAYS } from '@zicht/shared/succession/succession-lists';
import type { SuccessionSide } from '@zicht/shared/succession/succession-lists';

/** How it stands with an organisation that a succession is to concern. */
export interface OrganisationStanding {
  readonly organisationId: string;
  readonly name: string;
  readonly status: string;
  /** The day on which it ends by another succession; null when it goes on. */
  readonly endsOn: string | null;
  /** The last day on which it carries on for another; null when there is none. */
  readonly continuesOn: string | null;
}

/** A succession with the organisations that it concerns. */
export interface SuccessionRecord {
  readonly id: string;
  readonly day: string;
  readonly organisations: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly status: string;
    readonly side: SuccessionSide;
  }[];
}

type Sides = Pick<RecordSuccession, 'predecessors' | 'successors' | 'day'>;

/** What is wrong with a succession by itself: an organisation twice, many on both sides, or a day that is not to come. */
export function faultsOf({ predecessors, successors, day }: Sides, today: string): InputFault[] {
  const paths = [
    ...predecessors.map((id, index) => ({ id, path: `/predecessors/${index}` })),
    ...successors.map((id, index) => ({ id, path: `/successors/${index}` })),
  ];
  const twice = paths.filter(({ id }, index) => paths.findIndex((each) => each.id === id) !== index);
  const isInTime = day >= today && day <= addDays(today, SUCCESSION_DAYS_AHEAD);
  return [
    ...twice.map(({ path }) => ({ path, code: 'taken' })),
    ...(predecessors.length > 1 && successors.length > 1 ? [{ path: '/successors', code: 'tooMany' }] : []),
    ...(isInTime ? [] : [{ path: '/day', code: 'outsideRange' }]),
  ];
}

/** Places in the input of organisations that do not take part. */
export function unknownOf(
  { predecessors, successors }: Sides,
  standings: ReadonlyMap<string, OrganisationStanding>,
): InputFault[] {
  const isUnknown = (id: string) => (standings.get(id)?.status ?? 'left') === 'left';
  const faults = (ids: readonly string[], list: string) =>
    ids.flatMap((id, index) => (isUnknown(id) ? [{ path: `/${list}/${index}`, code: 'unknownValue' }] : []));
  return [...faults(predecessors, 'predecessors'), ...faults(successors, 'successors')];
}

/** True when what was recorded before leaves room: nobody ends twice, and nobody carries on from a day on which it is closed. */
export function fitsWithOthers(
  { predecessors, successors, day }: Sides,
  standings: ReadonlyMap<string, OrganisationStanding>,
): boolean {
  const mayEnd = (id: string) =>
    standings.get(id)?.endsOn === null && (standings.get(id)?.continuesOn ?? '') < day;
  const mayContinue = (id: string) => standings.get(id)?.endsOn === null;
  return predecessors.every(mayEnd) && successors.every(mayContinue);
}

/** True until a month after its day, unless one of its organisations left: what was erased would not come back. */
export function canBeTakenBack({ day, organisations }: SuccessionRecord, today: string): boolean {
  return (
    today <= addDays(day, SUCCESSION_TAKEN_BACK_DAYS) &&
    organisations.every(({ status }) => status !== 'left')
  );
}
