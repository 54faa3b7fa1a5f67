/**
 * How much the medians of two requests differ, in milliseconds. They take turns, and who is first takes turns too, so
 * that neither has the quiet moments of the machine to itself.
 */
export async function differenceInTurns(
  pairs: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<number> {
  const times = { one: [] as number[], other: [] as number[] };
  const time = async (ask: () => Promise<unknown>, into: number[]) => {
    const began = performance.now();
    await ask();
    into.push(performance.now() - began);
  };
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) await time(one, times.one);
    await time(other, times.other);
    if (pair % 2 === 1) await time(one, times.one);
  }
  return Math.abs(median(times.one) - median(times.other));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
