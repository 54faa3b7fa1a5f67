import type { Round } from '@zicht/shared/assessments/round.contract';
import type { PublicationList } from '@zicht/shared/sector-statistics/publication.contract';

/** The days of a round, in the order of the form. */
export const ROUND_DAYS = ['referenceDate', 'opensOn', 'closesOn', 'snapshotOn', 'publishedOn'] as const;

/** One of {@link ROUND_DAYS}. */
export type RoundDay = (typeof ROUND_DAYS)[number];

/** Days that follow each other; the reference date may be any. */
const IN_ORDER = ['opensOn', 'closesOn', 'snapshotOn', 'publishedOn'] as const;

/** The round of a year later on the same days with the framework's newest version; before the first one without days. */
export function nextRound(newest: Round | null, framework: PublicationList['newestFramework']): Round {
  const later = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return {
    year: newest === null ? 0 : newest.year + 1,
    frameworkCode: framework?.code ?? '',
    frameworkVersion: framework?.version ?? '',
    referenceDate: newest === null ? '' : later(newest.referenceDate),
    opensOn: newest === null ? '' : later(newest.opensOn),
    closesOn: newest === null ? '' : later(newest.closesOn),
    snapshotOn: newest === null ? '' : later(newest.snapshotOn),
    publishedOn: newest === null ? '' : later(newest.publishedOn),
  };
}

/** The first day that lies before the one that it follows; null when all are in order. */
export function firstOutOfOrder(round: Round): RoundDay | null {
  return IN_ORDER.find((day, index) => round[day] < round[IN_ORDER[index - 1] ?? day]) ?? null;
}
