import { jest } from '@jest/globals';

// Databases are made and servers started in these tests; on a busy machine that takes a while.
jest.setTimeout(90_000);
