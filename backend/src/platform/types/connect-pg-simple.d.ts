/** The package has no types of its own; only what the session store uses stands here. */
declare module 'connect-pg-simple' {
  import type { SessionData, Store } from 'express-session';

  namespace connectPgSimple {
    interface PgStoreOptions {
      pool: object;
      schemaName: string;
      tableName: string;
      disableTouch: boolean;
      errorLog: (...parts: unknown[]) => void;
    }

    interface PgStore extends Store {
      close(): Promise<void>;
      get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void;
      destroy(sid: string, callback?: (error?: unknown) => void): void;
      /** Gives a request an empty session; express-session adds it to every store. */
      generate(request: object): void;
      set(sid: string, session: SessionData, callback?: (error?: unknown) => void): void;
      /** Gives the first row. */
      query(sql: string, parameters: unknown[], callback: (error: unknown, row?: unknown) => void): void;
    }
  }

  function connectPgSimple(
    session: typeof import('express-session'),
  ): new (options: connectPgSimple.PgStoreOptions) => connectPgSimple.PgStore;
  export = connectPgSimple;
}
