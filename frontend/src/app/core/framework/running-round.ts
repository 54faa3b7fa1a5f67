import type { Round } from '@zicht/shared/assessments/round.contract';

/** The newest round that is open today; before the first one opens, that one. */
export function runningRound(rounds: readonly Round[], today: string): Round | undefined {
  const newestFirst = [...rounds].sort((one, other) => other.year - one.year);
  return newestFirst.find(({ opensOn }) => opensOn <= today) ?? newestFirst.at(-1);
}
