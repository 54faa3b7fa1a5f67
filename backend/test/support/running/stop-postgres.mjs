/** Jest's global teardown for `.int-spec.ts`: stops the PostgreSQL that start-postgres.mjs started, if it did. */
export default async function stopDatabase() {
  await globalThis.zichtTestPostgres?.stop();
}
