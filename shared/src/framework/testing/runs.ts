/** Number of cases of a property test: the base, times `ZICHT_RUNS` (nightly sets it; default 1). */
export function runs(base: number): number {
  const factor = Number(globalThis.process?.env['ZICHT_RUNS'] ?? 1);
  return Math.max(1, Math.round(base * (Number.isFinite(factor) && factor > 0 ? factor : 1)));
}
