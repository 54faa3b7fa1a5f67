/** What tests in TypeScript use of ports.mjs. */
export declare function freePort(): Promise<number>;
