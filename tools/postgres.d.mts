/** What tests in TypeScript use of postgres.mjs. */
export declare function startTemporaryPostgres(options?: { fsync?: boolean }): Promise<{
  readonly adminUrl: string;
  readonly port: number;
  readonly dataDir: string;
  readonly kill: () => void;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}>;
