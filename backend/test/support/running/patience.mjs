/**
 * Milliseconds that one test or hook may take. Databases are made and servers started in them; on a busy machine that takes a
 * while. The night counts ten times as far.
 */
export const PATIENCE = Number(process.env.ZICHT_RUNS ?? 1) >= 10 ? 900_000 : 90_000;
