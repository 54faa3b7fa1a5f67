import { jest } from '@jest/globals';

// Databases are made and servers started in these tests; on a busy machine that takes a while. The night counts ten times
// as far.
jest.setTimeout(Number(process.env.ZICHT_RUNS ?? 1) >= 10 ? 900_000 : 90_000);
