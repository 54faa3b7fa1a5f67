/** Where the tests' requests come from. */
export const ORIGIN = 'http://localhost:3000';
